/// What the way of a record into the journal and on to Kafka costs, beside the bare tools doing the
/// same on the same machine.
@NullMarked
package org.plumbline.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
