@NullMarked
package org.plumbline.faults.journal;

import org.jspecify.annotations.NullMarked;
