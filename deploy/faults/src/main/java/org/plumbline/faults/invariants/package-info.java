/// What must be true of the journal, the topics, the cells and the reporting tables whatever was
/// killed meanwhile. Everything is read from where it is kept and judged by pure functions that
/// share no code with the services, so that a fault can be planted in what they are given.
@NullMarked
package org.plumbline.faults.invariants;

import org.jspecify.annotations.NullMarked;
