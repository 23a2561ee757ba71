/// Compares, at one position of the journal, what is recorded with what is published, computed and
/// shown.
@NullMarked
package org.plumbline.verify;

import org.jspecify.annotations.NullMarked;
