/// Clients, the signing key, and the claims that tokens carry.
@NullMarked
package org.plumbline.issuer.token;

import org.jspecify.annotations.NullMarked;
