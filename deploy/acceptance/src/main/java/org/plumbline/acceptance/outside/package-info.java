/// The platform as outside programs use it, and made-up histories to use it with.
@NullMarked
package org.plumbline.acceptance.outside;

import org.jspecify.annotations.NullMarked;
