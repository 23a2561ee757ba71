@NullMarked
package org.plumbline.issuer;

import org.jspecify.annotations.NullMarked;
