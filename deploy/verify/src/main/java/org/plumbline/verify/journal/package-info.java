/// The journal, read by plain SQL.
@NullMarked
package org.plumbline.verify.journal;

import org.jspecify.annotations.NullMarked;
