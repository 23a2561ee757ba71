@NullMarked
package org.plumbline.sessions;

import org.jspecify.annotations.NullMarked;
