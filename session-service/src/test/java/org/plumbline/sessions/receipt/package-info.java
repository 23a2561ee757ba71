@NullMarked
package org.plumbline.sessions.receipt;

import org.jspecify.annotations.NullMarked;
