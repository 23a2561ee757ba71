@NullMarked
package org.plumbline.reporting.verification;

import org.jspecify.annotations.NullMarked;
