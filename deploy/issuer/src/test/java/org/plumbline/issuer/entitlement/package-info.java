@NullMarked
package org.plumbline.issuer.entitlement;

import org.jspecify.annotations.NullMarked;
