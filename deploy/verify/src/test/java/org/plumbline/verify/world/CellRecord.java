package org.plumbline.verify.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.events.AdverseEventCount;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.LengthCount;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.verify.recomputation.Items;

/// The event of a cell, from its key and its items.
final class CellRecord {

    private final String[] key;
    private final SortedMap<String, Long> items;

    CellRecord(String key, SortedMap<String, Long> items) {
        this.key = key.split("/", -1);
        this.items = items;
    }

    Cell event(long epoch, long sequence) {
        Cell.Builder cell =
                Cell.newBuilder()
                        .setEpoch(epoch)
                        .setSequence(sequence)
                        .setKind(key[0])
                        .setNetwork(key[1])
                        .setClinic(key[2])
                        .setCondition(key[3])
                        .setModality(key[4])
                        .setTechnique(key[5])
                        .setCombined(key[6].equals("combined"))
                        .setMonth(key[7])
                        .setAgeBand(key[8])
                        .setSex(key[9])
                        .setSymptomDuration(key[10]);
        return switch (key[0]) {
            case "measure" -> cell.setMeasure(measure()).build();
            case "course" -> cell.setCourse(course()).build();
            default -> cell.setSession(session()).build();
        };
    }

    MeasureCounts measure() {
        List<PairCount> pairs = new ArrayList<>();
        SortedMap<Long, SortedMap<Long, Long>> sorted = new TreeMap<>();
        words("pairs")
                .forEach((words, count) -> {
                    String[] values = words.get(1).split(",", -1);
                    sorted.computeIfAbsent(Long.parseLong(values[0]), _ -> new TreeMap<>())
                            .put(Long.parseLong(values[1]), count);
                });
        sorted.forEach((x, ys) -> ys.forEach((y, n) -> pairs.add(new PairCount(x, y, n))));
        Boolean first = key[14].equals("-") ? null : (Boolean) key[14].equals("first");
        return new MeasureCounts(
                key[11], key[12], key[13], first, pairs, count(Items.UNDER_TREATMENT));
    }

    CourseCounts course() {
        List<LengthCount> lengths = new ArrayList<>();
        words("lengths")
                .forEach((words, n) ->
                        lengths.add(new LengthCount(Integer.parseInt(words.get(1)), n)));
        Map<String, ResponseCount> responses = new TreeMap<>();
        words("responses")
                .forEach((words, n) -> {
                    ResponseCount one =
                            responses.computeIfAbsent(
                                    words.get(1) + " " + words.get(2) + " " + words.get(3),
                                    _ ->
                                            new ResponseCount(
                                                    words.get(1),
                                                    Integer.parseInt(words.get(2)),
                                                    Integer.parseInt(words.get(3)),
                                                    0L,
                                                    0L));
                    one.put(words.get(4).equals("responded") ? "responded" : "censored", n);
                });
        return new CourseCounts(
                count(Items.COURSES),
                byName("baselined"),
                byName("retreated"),
                lengths,
                List.copyOf(responses.values()));
    }

    SessionCounts session() {
        List<AdverseEventCount> events = new ArrayList<>();
        words("adverseEvents")
                .forEach((words, n) ->
                        events.add(new AdverseEventCount(words.get(1), words.get(2), n)));
        Map<String, DurabilityCount> durability = new TreeMap<>();
        words("durability")
                .forEach((words, n) -> {
                    DurabilityCount one =
                            durability.computeIfAbsent(
                                    words.get(1) + " " + words.get(2),
                                    _ ->
                                            new DurabilityCount(
                                                    words.get(1),
                                                    Integer.parseInt(words.get(2)),
                                                    0L,
                                                    0L));
                    one.put(words.get(3), n);
                });
        return new SessionCounts(count(Items.SESSIONS), events, List.copyOf(durability.values()));
    }

    private long count(String item) {
        return items.getOrDefault(item, 0L);
    }

    private Map<String, Long> byName(String word) {
        Map<String, Long> map = new HashMap<>();
        words(word).forEach((words, n) -> map.put(words.get(1), n));
        return map;
    }

    private Map<List<String>, Long> words(String word) {
        Map<List<String>, Long> map = new LinkedHashMap<>();
        items.forEach((item, n) -> {
            if (item.startsWith(word + " ")) {
                map.put(List.of(item.split(" ", -1)), n);
            }
        });
        return map;
    }
}
