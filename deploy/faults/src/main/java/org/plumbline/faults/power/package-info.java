/// The power is cut under PostgreSQL, Kafka and everything else at once.
@NullMarked
package org.plumbline.faults.power;

import org.jspecify.annotations.NullMarked;
