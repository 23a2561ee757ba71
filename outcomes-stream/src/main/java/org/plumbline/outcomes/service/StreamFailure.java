package org.plumbline.outcomes.service;

import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/// What to do about an exception that ended a stream thread.
final class StreamFailure {
    private StreamFailure() {}

    /// Whether the same may succeed later with nothing changed: a registry or broker out of reach.
    /// A topic that is missing is not that.
    static boolean isTransient(Throwable failure) {
        boolean retriable = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            retriable |= each instanceof RetriableException;
        }
        return retriable;
    }

    static StreamThreadExceptionResponse response(Throwable failure) {
        return isTransient(failure)
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
