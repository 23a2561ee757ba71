/// What was found not to agree.
@NullMarked
package org.plumbline.verify.difference;

import org.jspecify.annotations.NullMarked;
