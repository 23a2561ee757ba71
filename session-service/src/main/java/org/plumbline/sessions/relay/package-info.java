/// Publishes the journal to the clinic topics: in journal order, completely, by one relay per
/// shard. Nothing outside this package needs to know it; the journal's tables and the topics are
/// its interface.
@NullMarked
package org.plumbline.sessions.relay;

import org.jspecify.annotations.NullMarked;
