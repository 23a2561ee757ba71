/// What this machine says about processes, ports and memory. Knows nothing of the platform.
@NullMarked
package org.plumbline.local.machine;

import org.jspecify.annotations.NullMarked;
