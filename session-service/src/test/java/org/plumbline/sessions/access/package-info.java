@NullMarked
package org.plumbline.sessions.access;

import org.jspecify.annotations.NullMarked;
