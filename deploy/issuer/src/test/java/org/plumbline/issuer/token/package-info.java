@NullMarked
package org.plumbline.issuer.token;

import org.jspecify.annotations.NullMarked;
