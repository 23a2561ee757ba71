package org.plumbline.verify.topic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.plumbline.events.Cell;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.cell.CellKeys;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.fact.Digest;

/// The topic of cells.
public final class CellsTopic {

    private static final Digest EMPTY = new Counts().digest();

    private final CommittedLog log;
    private final Deserializer<Cell> cells;

    public CellsTopic(CommittedLog log, SchemaRegistry registry) {
        this.log = log;
        cells = AvroSerde.of(Cell.class, registry).deserializer();
    }

    /// The last update of a cell.
    ///
    /// @param counts digest of what it then held
    public record Update(long sequence, Digest counts) {}

    /// What an epoch's cells were at some offsets.
    ///
    /// @param last by cell
    /// @param updatedLater cells with updates behind the offsets: the ones before may be compacted
    ///   away
    public record State(Map<String, Update> last, Set<String> updatedLater) {

        /// Where no cell is looked at.
        public static State none() {
            return new State(new HashMap<>(), new HashSet<>());
        }
    }

    /// @param places by partition, the offset up to which is looked
    /// @param wanted which cells
    /// @param held gives the text of a key that is held already, where there is one
    public State at(
            Map<Integer, Long> places,
            long epoch,
            Predicate<String> wanted,
            UnaryOperator<String> held) {
        State state = new State(new HashMap<>(), new HashSet<>());
        Map<TopicPartition, Long> ends = log.ends(List.of(Topics.CELLS));
        log.read(
                Map.of(),
                ends,
                one -> {
                    String key = new String(one.key(), StandardCharsets.UTF_8);
                    if (number(one, "epoch") == epoch && wanted.test(key)) {
                        if (one.offset() < places.getOrDefault(one.partition(), 0L)) {
                            put(state.last(), key, one, held);
                        } else {
                            state.updatedLater().add(key);
                        }
                    }
                });
        return state;
    }

    private void put(
            Map<String, Update> last,
            String key,
            ConsumerRecord<byte[], byte[]> one,
            UnaryOperator<String> held) {
        long sequence = number(one, "sequence");
        Update before = last.get(key);
        if (before == null || before.sequence() < sequence) {
            last.put(
                    before == null ? held.apply(key) : key, new Update(sequence, digest(key, one)));
        }
    }

    private Digest digest(String key, ConsumerRecord<byte[], byte[]> one) {
        if (one.value() == null) {
            return EMPTY;
        }
        Cell cell = cells.deserialize(one.topic(), one.value());
        if (!CellKeys.of(cell).equals(key)) {
            return Digest.of("the record is of the cell " + CellKeys.of(cell));
        }
        return PublishedCell.counts(cell).digest();
    }

    private static long number(ConsumerRecord<byte[], byte[]> one, String name) {
        Header header = one.headers().lastHeader(name);
        return header == null
                ? 0
                : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
