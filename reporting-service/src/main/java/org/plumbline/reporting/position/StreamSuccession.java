package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.OptionalLong;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.Succession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sees a later epoch of the stream by its consumer group, which is there before its first cell and
/// also where it will never write one.
@Component
class StreamSuccession implements Succession {
    private static final Logger log = LoggerFactory.getLogger(StreamSuccession.class);
    private static final long GROUPS_NANOS = Duration.ofSeconds(2).toNanos();

    private final Progress progress;
    private final StreamSettings stream;
    private long newest;
    private long asked = System.nanoTime() - GROUPS_NANOS;
    private @Nullable CatchingUp followed;

    StreamSuccession(Progress progress, StreamSettings stream) {
        this.progress = progress;
        this.stream = stream;
    }

    @Override
    public OptionalLong successor(long served) {
        try {
            return look(served);
        } catch (KafkaException away) {
            log.warn("It cannot be seen how far a later epoch is: {}", away.getMessage());
            return OptionalLong.empty();
        }
    }

    private OptionalLong look(long served) {
        if (System.nanoTime() - asked >= GROUPS_NANOS) {
            newest = progress.newestEpoch();
            asked = System.nanoTime();
        }
        if (newest <= served) {
            followed = null;
            return OptionalLong.empty();
        }
        CatchingUp following = followed;
        if (following == null || following.epoch() != newest) {
            following = new CatchingUp(newest, progress, stream);
            followed = following;
        }
        return following.isDone() ? OptionalLong.of(newest) : OptionalLong.empty();
    }
}
