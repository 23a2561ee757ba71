/// The people who can log in.
@NullMarked
package org.plumbline.issuer.account;

import org.jspecify.annotations.NullMarked;
