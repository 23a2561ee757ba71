@NullMarked
package org.plumbline.reporting.synthetic;

import org.jspecify.annotations.NullMarked;
