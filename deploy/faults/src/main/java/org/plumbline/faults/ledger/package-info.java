/// What must still be true after a kill, told without the platform's own code: what clients were
/// promised, and what the journal amounts to in plain SQL.
@NullMarked
package org.plumbline.faults.ledger;

import org.jspecify.annotations.NullMarked;
