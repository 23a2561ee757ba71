/// What a token lets its bearer do: plain values, no framework.
@NullMarked
package org.plumbline.issuer.entitlement;

import org.jspecify.annotations.NullMarked;
