package org.plumbline.faults.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.plumbline.faults.stream.DeadLetterCheck.Place;

/// What the check of the dead letters must notice: a letter that nothing asked for, one that did
/// not come, one that is not as it was.
final class PlantedLetters {

    private PlantedLetters() {}

    static long caught(
            DeadLetterCheck check,
            Map<Place, Pill> sent,
            List<ConsumerRecord<byte[], byte[]>> letters) {
        int already = check.wrong(sent, letters).size();
        long caught = check.wrong(withoutOne(sent), letters).size() > already ? 1 : 0;
        caught += check.wrong(sent, letters.subList(1, letters.size())).size() > already ? 1 : 0;
        return caught + (check.wrong(sent, withOneChanged(letters)).size() > already ? 1 : 0);
    }

    private static Map<Place, Pill> withoutOne(Map<Place, Pill> sent) {
        var fewer = new HashMap<>(sent);
        Place one =
                sent.entrySet().stream()
                        .filter(each -> each.getValue().reason().isPresent())
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        fewer.remove(one);
        return fewer;
    }

    private static List<ConsumerRecord<byte[], byte[]>> withOneChanged(
            List<ConsumerRecord<byte[], byte[]>> letters) {
        var changed = new ArrayList<>(letters);
        ConsumerRecord<byte[], byte[]> first = letters.getFirst();
        var other =
                new ConsumerRecord<>(
                        first.topic(),
                        first.partition(),
                        first.offset(),
                        first.key(),
                        new byte[] {1, 2, 3});
        first.headers().forEach(((RecordHeaders) other.headers())::add);
        changed.set(0, other);
        return changed;
    }
}
