/// Who has read and written what.
@NullMarked
package org.plumbline.sessions.audit;

import org.jspecify.annotations.NullMarked;
