@NullMarked
package org.plumbline.sessions.web;

import org.jspecify.annotations.NullMarked;
