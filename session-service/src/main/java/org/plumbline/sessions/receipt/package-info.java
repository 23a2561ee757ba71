/// How far a write has come.
@NullMarked
package org.plumbline.sessions.receipt;

import org.jspecify.annotations.NullMarked;
