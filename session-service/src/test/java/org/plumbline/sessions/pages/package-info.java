@NullMarked
package org.plumbline.sessions.pages;

import org.jspecify.annotations.NullMarked;
