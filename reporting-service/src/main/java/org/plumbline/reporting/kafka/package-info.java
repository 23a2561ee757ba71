/// Where Kafka and the schema registry are, and clients made for them.
@NullMarked
package org.plumbline.reporting.kafka;

import org.jspecify.annotations.NullMarked;
