package org.plumbline.faults.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;

/// Pills of every kind, made by spoiling facts as the relay would send them.
final class PillMaker {

    private static final int HEADER = 5;
    private static final String UNDECODABLE = "undecodable";
    private static final int LARGE = 900 * 1024;
    private static final int LARGE_EVERY = 10;

    private final ClinicTopics topics;
    private final SplittableRandom random;
    private final byte[] cell;
    private final List<Pill> pills = new ArrayList<>();
    private int patients;

    PillMaker(ClinicTopics topics, long seed) {
        this.topics = topics;
        this.cell = topics.cell();
        this.random = new SplittableRandom(seed);
    }

    /// @param each how many of every kind; of those of 900 KB a tenth, for all are held in memory
    List<Pill> make(int each) {
        for (int i = 0; i < each; i++) {
            if (i % LARGE_EVERY == 0) {
                large(record(session().build()));
                large(record(score().build()));
                Impossible.largeSessions().forEach(this::impossibleSession);
                Impossible.largeScores().forEach(this::impossibleScore);
            }
            spoilt(record(session().build()));
            spoilt(record(score().build()));
            Impossible.sessions().forEach(this::impossibleSession);
            Impossible.scores().forEach(this::impossibleScore);
            harmless();
        }
        return pills;
    }

    private void impossibleSession(Impossible.Kind<TreatmentSession.Builder> kind) {
        TreatmentSession.Builder builder = session();
        kind.spoil().accept(builder);
        impossible(kind.name(), record(builder.build()));
    }

    private void impossibleScore(Impossible.Kind<Score.Builder> kind) {
        Score.Builder builder = score();
        kind.spoil().accept(builder);
        impossible(kind.name(), record(builder.build()));
    }

    private void large(ProducerRecord<byte[], byte[]> whole) {
        undecodable("900 KB of noise", whole, noise(LARGE));
        undecodable("as much as a topic takes", whole, noise(1_048_400));
        refused(
                "a key of 900 KB",
                whole,
                bytes("a".repeat(LARGE).concat("/hill/S")),
                whole.value(),
                "malformed-key");
        refused(
                "a key of 450 000 parts",
                whole,
                bytes("a/" + "a-".repeat(LARGE / 2) + "a/S"),
                whole.value(),
                "malformed-key");
    }

    private void spoilt(ProducerRecord<byte[], byte[]> whole) {
        byte[] value = whole.value();
        undecodable("random bytes", whole, noise(1 + random.nextInt(300)));
        undecodable("random bytes after a zero byte", whole, zeroFirst(noise(100)));
        undecodable("random bytes after a known schema id", whole, body(value, noise(40)));
        undecodable("an unknown schema id", whole, withId(value, 1_000_000_007));
        undecodable("schema id 0", whole, withId(value, 0));
        undecodable("a negative schema id", whole, withId(value, -2));
        undecodable("the schema of another topic", whole, cell);
        undecodable("the schema of the other clinic topic", whole, other(whole));
        undecodable("no bytes", whole, new byte[0]);
        undecodable("fewer bytes than a header", whole, new byte[HEADER - 1]);
        undecodable("a header only", whole, Arrays.copyOf(value, HEADER));
        undecodable(
                "truncated",
                whole,
                Arrays.copyOf(value, HEADER + 1 + random.nextInt(value.length - HEADER - 1)));
        undecodable("bytes left over", whole, Arrays.copyOf(value, value.length + 1));
        undecodable("a text of 2 GB", whole, body(value, number(Integer.MAX_VALUE - 8)));
        undecodable("a text of negative length", whole, body(value, number(-5)));
        undecodable("an endless number", whole, body(value, filled(30, 0xFF)));
        refused("no key", whole, null, value, "null-key");
        refused("no key and no value", whole, null, null, "null-key");
        for (String key : malformedKeys()) {
            refused(
                    "a malformed key",
                    whole,
                    key.getBytes(StandardCharsets.UTF_8),
                    value,
                    "malformed-key");
        }
        refused(
                "a key that is no text",
                whole,
                new byte[] {(byte) 0xC3, 40},
                value,
                "malformed-key");
        refused("a null under a malformed key", whole, bytes("a//S"), null, "malformed-key");
        refused("the key of another", whole, bytes("f00/hill/another"), value, "key-mismatch");
        if (whole.topic().equals(Topics.SESSIONS)) {
            undecodable("2 000 000 000 agents", whole, agents(value, 2_000_000_000L));
            undecodable("a negative block of agents", whole, agents(value, -2_000_000_000L));
        }
    }

    private static List<String> malformedKeys() {
        return List.of(
                "", "/", "a/b", "a/B/c", "a/b/", "a/b/c/d", "a b/c/d", "a/hill/" + "S".repeat(65));
    }

    private void impossible(String kind, ProducerRecord<byte[], byte[]> record) {
        pills.add(Pill.refused(kind, record, "impossible-value"));
    }

    private void undecodable(String kind, ProducerRecord<byte[], byte[]> like, byte[] value) {
        refused(kind, like, like.key(), value, UNDECODABLE);
    }

    private void refused(
            String kind,
            ProducerRecord<byte[], byte[]> like,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String reason) {
        pills.add(
                Pill.refused(
                        kind,
                        new ProducerRecord<>(like.topic(), like.partition(), key, value),
                        reason));
    }

    /// What looks odd and says nothing wrong.
    private void harmless() {
        for (var whole : List.of(record(session().build()), record(score().build()))) {
            pills.add(
                    Pill.harmless(
                            "a null under an unknown key",
                            new ProducerRecord<>(
                                    whole.topic(), whole.partition(), whole.key(), null)));
        }
        pills.add(
                Pill.harmless(
                        "a retraction of what is not on record",
                        record(session().setStatus("retracted").setModality("No Slug").build())));
        pills.add(
                Pill.harmless(
                        "a retraction of what is not on record",
                        record(score().setStatus("retracted").setValue(-7).build())));
        pills.add(
                Pill.harmless(
                        "a retraction of 300 KB",
                        record(
                                session()
                                        .setStatus("retracted")
                                        .setRoute("by hand ".repeat(40_000))
                                        .build())));
        pills.add(
                Pill.harmless(
                        "a pre score of no session",
                        record(
                                score().setTiming("pre")
                                        .setCondition(null)
                                        .setSession("nowhere")
                                        .build())));
        var spoofed = record(session().setRevision(0).build());
        spoofed.headers()
                .add("reason", bytes("none"))
                .add("source-topic", bytes("elsewhere"))
                .add("source-offset", bytes("-1"));
        impossible("headers of a dead letter on it", spoofed);
    }

    private TreatmentSession.Builder session() {
        return Impossible.session("f%031x".formatted(patients++));
    }

    private Score.Builder score() {
        return Impossible.score("f%031x".formatted(patients++));
    }

    private ProducerRecord<byte[], byte[]> record(Object fact) {
        return topics.record(fact);
    }

    private byte[] other(ProducerRecord<byte[], byte[]> whole) {
        return whole.topic().equals(Topics.SESSIONS)
                ? record(score().build()).value()
                : record(session().build()).value();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        noise[0] = (byte) (1 + random.nextInt(255));
        return noise;
    }

    private static byte[] zeroFirst(byte[] bytes) {
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static byte[] withId(byte[] value, int id) {
        byte[] other = value.clone();
        ByteBuffer.wrap(other).putInt(1, id);
        return other;
    }

    private static byte[] body(byte[] header, byte[] body) {
        byte[] whole = Arrays.copyOf(header, HEADER + body.length);
        System.arraycopy(body, 0, whole, HEADER, body.length);
        return whole;
    }

    /// A session ends with: no agents, no route, no sites, four fields and two lists that are
    /// absent or empty. The agents' end stands nine bytes before the record's.
    private static byte[] agents(byte[] session, long count) {
        int at = session.length - 8;
        byte[] block = number(count);
        byte[] whole = Arrays.copyOf(session, session.length + block.length);
        System.arraycopy(block, 0, whole, at, block.length);
        System.arraycopy(session, at, whole, at + block.length, session.length - at);
        return whole;
    }

    private static byte[] number(long number) {
        var out = new ByteArrayOutputStream();
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            encoder.writeLong(number);
            encoder.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
