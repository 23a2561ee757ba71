/// A controller that only tests have, outside the packages that the service scans.
@NullMarked
package org.plumbline.probe;

import org.jspecify.annotations.NullMarked;
