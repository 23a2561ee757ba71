/// The stream itself: from facts to cells, by way of Kafka Streams. No Spring.
@NullMarked
package org.plumbline.outcomes.topology;

import org.jspecify.annotations.NullMarked;
