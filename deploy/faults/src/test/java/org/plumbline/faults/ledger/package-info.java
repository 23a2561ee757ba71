@NullMarked
package org.plumbline.faults.ledger;

import org.jspecify.annotations.NullMarked;
