/// Programs that measure a running platform from outside.
@NullMarked
package org.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
