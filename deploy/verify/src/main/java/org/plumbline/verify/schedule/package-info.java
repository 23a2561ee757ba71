/// The program that compares again and again.
@NullMarked
package org.plumbline.verify.schedule;

import org.jspecify.annotations.NullMarked;
