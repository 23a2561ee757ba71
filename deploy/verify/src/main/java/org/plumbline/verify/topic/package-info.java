/// The topics, read as an outside consumer does.
@NullMarked
package org.plumbline.verify.topic;

import org.jspecify.annotations.NullMarked;
