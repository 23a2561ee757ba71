package org.plumbline.faults.counting;

import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/// Counts records by key with `exactly_once_v2` and a persistent store, and says on standard output
/// when it runs and how many records it has seen. It uses nothing but Kafka Streams, so that it
/// runs on any version's class path.
public final class CountingApplication {

    /// What it says when it is running.
    public static final String RUNNING = "running";

    /// What it says before the number of records it has seen.
    public static final String SEEN = "seen ";

    private static final int REPORT_EVERY = 1_000;
    private static final int PAUSE_EVERY = 100;

    private CountingApplication() {}

    /// A memtable so small that counts reach the disk long before they are committed. With the
    /// default of 16 MB and little data nothing does, and the fault stays hidden.
    public static final class SmallMemtables implements RocksDBConfigSetter {

        private static final long BYTES = 128 * 1024L;

        @Override
        public void setConfig(String store, Options options, Map<String, Object> configuration) {
            options.setWriteBufferSize(BYTES);
        }

        @Override
        public void close(String store, Options options) {}
    }

    /// Arguments: bootstrap servers, application id, state directory, input, output, commit
    /// interval in milliseconds, records per second at most.
    public static void main(String[] arguments) {
        Properties settings = settings(arguments[0], arguments[1], arguments[2], arguments[5]);
        Topology topology =
                topology(arguments[3], arguments[4], Integer.parseInt(arguments[6]), System.out);
        KafkaStreams streams = new KafkaStreams(topology, settings);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                System.out.println(RUNNING);
            }
        });
        streams.start();
    }

    private static Topology topology(
            String input, String output, int perSecond, PrintStream report) {
        AtomicLong seen = new AtomicLong();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(input, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .peek((key, value) -> pace(seen.incrementAndGet(), perSecond, report))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
                .count(Materialized.as("counts"))
                .toStream()
                .to(output, Produced.with(Serdes.String(), Serdes.Long()));
        return builder.build();
    }

    /// Slow enough that there is work left at every kill.
    private static void pace(long seen, int perSecond, PrintStream report) {
        if (seen % REPORT_EVERY == 0) {
            report.println(SEEN + seen);
        }
        if (seen % PAUSE_EVERY == 0) {
            LockSupport.parkNanos(PAUSE_EVERY * 1_000_000_000L / perSecond);
        }
    }

    private static Properties settings(
            String bootstrap, String application, String state, String commitMillis) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("application.id", application);
        settings.put("state.dir", state);
        settings.put("processing.guarantee", "exactly_once_v2");
        settings.put("commit.interval.ms", commitMillis);
        settings.put("statestore.cache.max.bytes", "0");
        settings.put("rocksdb.config.setter", SmallMemtables.class.getName());
        settings.put("num.stream.threads", "1");
        settings.put("replication.factor", "1");
        settings.put("producer.transaction.timeout.ms", "20000");
        settings.put("consumer.session.timeout.ms", "2000");
        settings.put("consumer.heartbeat.interval.ms", "500");
        settings.put("consumer.auto.offset.reset", "earliest");
        return settings;
    }
}
