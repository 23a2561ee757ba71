@NullMarked
package org.plumbline.verify.table;

import org.jspecify.annotations.NullMarked;
