/// One network at a time: which rows of the database there are for whom.
@NullMarked
package org.plumbline.sessions.tenancy;

import org.jspecify.annotations.NullMarked;
