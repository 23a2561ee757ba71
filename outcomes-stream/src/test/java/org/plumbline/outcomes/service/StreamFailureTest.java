package org.plumbline.outcomes.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class StreamFailureTest {
    @Test
    void whatMaySucceedLaterIsTriedAgainByAnotherThread() {
        var failure = new StreamsException(new TimeoutException("no answer"));
        assertThat(StreamFailure.response(failure)).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void aTopicThatIsMissingStopsTheStream() {
        var failure =
                new StreamsException(
                        new TimeoutException("no", new UnknownTopicOrPartitionException("topic")));
        assertThat(StreamFailure.response(failure)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(StreamFailure.response(new MissingSourceTopicException("gone")))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void soDoesABug() {
        var failure = new StreamsException(new IllegalStateException("a negative count"));
        assertThat(StreamFailure.response(failure)).isEqualTo(SHUTDOWN_CLIENT);
    }
}
