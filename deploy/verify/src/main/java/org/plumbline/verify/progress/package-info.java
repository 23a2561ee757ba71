/// How far the platform has come with what is in its journal.
@NullMarked
package org.plumbline.verify.progress;

import org.jspecify.annotations.NullMarked;
