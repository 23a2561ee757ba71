/// The whole platform as processes of this machine: what `deploy/local/up` starts, and tests too.
@NullMarked
package org.plumbline.local;

import org.jspecify.annotations.NullMarked;
