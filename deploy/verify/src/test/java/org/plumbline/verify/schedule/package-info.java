@NullMarked
package org.plumbline.verify.schedule;

import org.jspecify.annotations.NullMarked;
