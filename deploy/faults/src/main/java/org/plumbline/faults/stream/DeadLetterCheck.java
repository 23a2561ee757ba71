package org.plumbline.faults.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Compares dead letters with the pills that were sent.
///
/// @param sources what lies on the clinic topics, read back
record DeadLetterCheck(Map<Place, ConsumerRecord<byte[], byte[]>> sources) {

    /// Where a record lies.
    record Place(String topic, int partition, long offset) {}

    static DeadLetterCheck of(Collection<ConsumerRecord<byte[], byte[]>> sources) {
        var byPlace = new HashMap<Place, ConsumerRecord<byte[], byte[]>>();
        sources.forEach(each ->
                byPlace.put(new Place(each.topic(), each.partition(), each.offset()), each));
        return new DeadLetterCheck(byPlace);
    }

    /// All that is wrong: letters missing, letters too many, another reason, other bytes than those
    /// of the record that the headers point at.
    List<String> wrong(Map<Place, Pill> sent, Collection<ConsumerRecord<byte[], byte[]>> letters) {
        var wrong = new ArrayList<String>();
        var missing = new TreeMap<String, Pill>();
        sent.forEach((place, pill) -> {
            if (pill.reason().isPresent()) {
                missing.put(place.toString(), pill);
            }
        });
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            Place place = place(letter);
            @Nullable Pill pill = missing.remove(place.toString());
            if (pill == null) {
                wrong.add("a letter too many: " + reason(letter) + " at " + place);
            } else if (!pill.reason().orElseThrow().equals(reason(letter))) {
                wrong.add(pill.kind() + ": " + reason(letter) + " at " + place);
            } else if (!isAsItCame(letter, place)) {
                wrong.add(pill.kind() + ": other bytes than at " + place);
            }
        }
        missing.forEach((place, pill) -> wrong.add(pill.kind() + ": no letter for " + place));
        return wrong;
    }

    private boolean isAsItCame(ConsumerRecord<byte[], byte[]> letter, Place place) {
        ConsumerRecord<byte[], byte[]> source = sources.get(place);
        return source != null
                && Arrays.equals(source.key(), letter.key())
                && Arrays.equals(source.value(), letter.value());
    }

    private static Place place(ConsumerRecord<byte[], byte[]> letter) {
        return new Place(
                header(letter, "source-topic"),
                Integer.parseInt(header(letter, "source-partition")),
                Long.parseLong(header(letter, "source-offset")));
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter, "reason");
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
