/// A small synthetic world to look at: a pure function of a seed and a day.
@NullMarked
package org.plumbline.local.seed;

import org.jspecify.annotations.NullMarked;
