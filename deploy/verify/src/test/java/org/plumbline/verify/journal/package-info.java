@NullMarked
package org.plumbline.verify.journal;

import org.jspecify.annotations.NullMarked;
