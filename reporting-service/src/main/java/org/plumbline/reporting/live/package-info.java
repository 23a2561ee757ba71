/// Hints to open pages which figures have changed; never the figures themselves.
@NullMarked
package org.plumbline.reporting.live;

import org.jspecify.annotations.NullMarked;
