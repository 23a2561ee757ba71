package org.plumbline.sessions.relay;

/// Kafka answered with an offset below one that it had acknowledged: it has lost records while the
/// relay was leading. The relay verifies anew.
final class LostPublication extends RuntimeException {

    LostPublication(String partition, long offset, long acknowledged) {
        super(
                partition
                        + " is back at offset "
                        + offset
                        + " after acknowledging up to "
                        + acknowledged);
    }
}
