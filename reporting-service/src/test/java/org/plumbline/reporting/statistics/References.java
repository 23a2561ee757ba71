package org.plumbline.reporting.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What src/test/r/references.R wrote: pairs by data set and group, and what R says about them.
final class References {

    /// One value; null where R has none.
    record Row(String data, String subject, String statistic, @Nullable Double value) {}

    /// A group's pairs, added up.
    record Group(PairSums sums, TreeMap<Long, Long> improvements) {}

    private static final Map<String, Map<String, Group>> SETS = readSets();

    private References() {}

    static Map<String, Group> groups(String data) {
        return Objects.requireNonNull(SETS.get(data), data);
    }

    static List<PairSums> sums(String data) {
        return groups(data).values().stream().map(Group::sums).toList();
    }

    static Stream<Row> rows() {
        return lines("/r/references.csv").stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("data,"))
                .map(line -> line.split(",", -1))
                .map(cells ->
                        new Row(
                                cells[0],
                                cells[1],
                                cells[2],
                                cells[3].isEmpty() ? null : Double.valueOf(cells[3])));
    }

    private static Map<String, Map<String, Group>> readSets() {
        Map<String, Map<String, Group>> sets = new LinkedHashMap<>();
        lines("/r/pairs.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells ->
                        sets.computeIfAbsent(cells[0], data -> new LinkedHashMap<>())
                                .merge(cells[1], one(cells), References::both));
        return sets;
    }

    private static Group one(String[] cells) {
        long x = Long.parseLong(cells[2]);
        long y = Long.parseLong(cells[3]);
        long count = Long.parseLong(cells[4]);
        TreeMap<Long, Long> improvements = new TreeMap<>();
        improvements.put(x - y, count);
        return new Group(PairSums.NONE.plus(x, y, count), improvements);
    }

    private static Group both(Group one, Group other) {
        TreeMap<Long, Long> improvements = new TreeMap<>(one.improvements());
        other.improvements().forEach((value, count) -> improvements.merge(value, count, Long::sum));
        return new Group(one.sums().plus(other.sums()), improvements);
    }

    private static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(References.class.getResourceAsStream(resource));
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
