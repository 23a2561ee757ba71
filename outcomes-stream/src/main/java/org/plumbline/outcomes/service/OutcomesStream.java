package org.plumbline.outcomes.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts the stream once Kafka answers, and stops it with the process. Waiting for Kafka does not
/// hold up the process, so its health can be asked for meanwhile.
final class OutcomesStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomesStream.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final WantedTopics topics;
    private final Function<Properties, Topology> topology;
    private final Properties settings;
    private final Termination termination;
    private final MeterRegistry meters;

    private volatile @Nullable Thread starter;
    private volatile @Nullable KafkaStreams streams;

    OutcomesStream(
            WantedTopics topics,
            Function<Properties, Topology> topology,
            Properties settings,
            Termination termination,
            MeterRegistry meters) {
        this.topics = topics;
        this.topology = topology;
        this.settings = settings;
        this.termination = termination;
        this.meters = meters;
    }

    /// NOT_RUNNING until Kafka has answered.
    KafkaStreams.State state() {
        KafkaStreams running = streams;
        return running == null ? KafkaStreams.State.NOT_RUNNING : running.state();
    }

    @Override
    public void start() {
        starter = Thread.ofPlatform().name("outcomes-start").start(this::startOrTerminate);
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    @Override
    public void stop() {
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
            joinQuietly(starting);
        }
        KafkaStreams running = streams;
        if (running != null && !running.close(CLOSING)) {
            LOG.warn("The stream did not close within {}", CLOSING);
        }
        starter = null;
    }

    private void startOrTerminate() {
        try {
            if (ensureTopics()) {
                startStream();
            }
        } catch (RuntimeException failure) {
            LOG.error("The stream cannot start", failure);
            termination.terminate();
        }
    }

    /// False where the process stops before Kafka has answered.
    private boolean ensureTopics() {
        while (true) {
            try {
                topics.ensure();
                return true;
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                if (!StreamFailure.isTransient(failure)) {
                    throw failure;
                }
                LOG.warn("Kafka does not answer yet: {}", failure.getMessage());
                if (!pause()) {
                    return false;
                }
            }
        }
    }

    private void startStream() {
        var created = new KafkaStreams(topology.apply(settings), settings);
        created.setUncaughtExceptionHandler(this::onFailure);
        created.setStateListener(this::onState);
        new KafkaStreamsMetrics(created).bindTo(meters);
        streams = created;
        created.start();
    }

    private StreamThreadExceptionResponse onFailure(Throwable failure) {
        StreamThreadExceptionResponse response = StreamFailure.response(failure);
        LOG.error("A stream thread ended; {}", response, failure);
        if (response == StreamThreadExceptionResponse.REPLACE_THREAD) {
            pause();
        }
        return response;
    }

    private void onState(KafkaStreams.State state, KafkaStreams.State before) {
        LOG.info("Stream {} after {}", state, before);
        if (state == KafkaStreams.State.ERROR) {
            termination.terminate();
        }
    }

    /// False where it was interrupted.
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join(CLOSING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
