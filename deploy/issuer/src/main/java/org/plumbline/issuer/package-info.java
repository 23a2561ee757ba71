/// The OpenID Connect issuer of the local platform.
@NullMarked
package org.plumbline.issuer;

import org.jspecify.annotations.NullMarked;
