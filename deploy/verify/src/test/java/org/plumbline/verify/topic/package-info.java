@NullMarked
package org.plumbline.verify.topic;

import org.jspecify.annotations.NullMarked;
