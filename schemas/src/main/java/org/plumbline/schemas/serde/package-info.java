/// Avro records in Confluent wire format, with schemas from a Confluent-compatible registry.
@NullMarked
package org.plumbline.schemas.serde;

import org.jspecify.annotations.NullMarked;
