package org.plumbline.verify.recomputation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.recomputation.Score.Timing;

/// One person's records, put together in words, and the cells that they amount to.
final class Patient {

    static final long DAY_0 = Instant.parse("2025-03-10T08:00:00Z").toEpochMilli();

    /// `nrs`: 0 to 10, lower is better, floor 3, thirds. `ability`: 0 to 10, higher is better,
    /// floor 3, no bands. `threshold`: higher is better and without floor.
    private static final Scale.Scales SCALES =
            instrument ->
                    switch (instrument) {
                        case "nrs" ->
                                new Scale(
                                        true,
                                        OptionalLong.of(3),
                                        value ->
                                                3 * value < 10
                                                        ? "low"
                                                        : 3 * value < 20 ? "middle" : "high");
                        case "ability" -> new Scale(false, OptionalLong.of(3), _ -> "none");
                        default -> new Scale(false, OptionalLong.empty(), _ -> "none");
                    };

    private final List<Session> sessions = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();

    static long days(double number) {
        return DAY_0 + Math.round(number * Duration.ofDays(1).toMillis());
    }

    static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    /// A session of neural therapy for migraine in clinic a.
    static Session visit(String id, long start) {
        return new Session(
                "a", id, "migraine", "neural-therapy", null, start, null, null, null, List.of());
    }

    Patient session(String id, long start) {
        return session(visit(id, start));
    }

    Patient session(Session session) {
        sessions.add(session);
        return this;
    }

    Patient session(String id, long start, UnaryOperator<Session> as) {
        return session(as.apply(visit(id, start)));
    }

    static UnaryOperator<Session> by(String modality) {
        return it ->
                new Session(
                        it.clinic(),
                        it.id(),
                        it.condition(),
                        modality,
                        it.technique(),
                        it.start(),
                        it.birthYear(),
                        it.sex(),
                        it.onset(),
                        it.adverseEvents());
    }

    static UnaryOperator<Session> in(String clinic) {
        return it ->
                new Session(
                        clinic,
                        it.id(),
                        it.condition(),
                        it.modality(),
                        it.technique(),
                        it.start(),
                        it.birthYear(),
                        it.sex(),
                        it.onset(),
                        it.adverseEvents());
    }

    static UnaryOperator<Session> against(String condition) {
        return it ->
                new Session(
                        it.clinic(),
                        it.id(),
                        condition,
                        it.modality(),
                        it.technique(),
                        it.start(),
                        it.birthYear(),
                        it.sex(),
                        it.onset(),
                        it.adverseEvents());
    }

    static UnaryOperator<Session> born(
            @Nullable Integer born, @Nullable String sex, @Nullable String onset) {
        return it ->
                new Session(
                        it.clinic(),
                        it.id(),
                        it.condition(),
                        it.modality(),
                        it.technique(),
                        it.start(),
                        born,
                        sex,
                        onset,
                        it.adverseEvents());
    }

    static UnaryOperator<Session> withEvents(String... codesAndSeverities) {
        return it ->
                new Session(
                        it.clinic(),
                        it.id(),
                        it.condition(),
                        it.modality(),
                        it.technique(),
                        it.start(),
                        it.birthYear(),
                        it.sex(),
                        it.onset(),
                        Arrays.stream(codesAndSeverities)
                                .map(text -> text.split(" "))
                                .map(two -> new Session.AdverseEvent(two[0], two[1]))
                                .toList());
    }

    Patient pre(String id, String session, long value) {
        return pre(id, session, value, DAY_0);
    }

    Patient pre(String id, String session, long value, long stamp) {
        return score(new Score("a", id, Timing.PRE, session, "ignored", "nrs", 0, value, stamp));
    }

    Patient post(String id, String session, int minutes, long value) {
        return score(new Score("a", id, Timing.POST, session, null, "nrs", minutes, value, DAY_0));
    }

    Patient diary(String id, long at, long value) {
        return score(diaryOf("nrs", id, at, value));
    }

    static Score diaryOf(String instrument, String id, long at, long value) {
        return new Score("a", id, Timing.DIARY, null, "migraine", instrument, 0, value, at);
    }

    Patient score(Score score) {
        scores.add(score);
        return this;
    }

    /// By cell and item.
    SortedMap<String, SortedMap<String, Long>> cells() {
        SortedMap<String, SortedMap<String, Long>> cells = new TreeMap<>();
        new Recomputation(SCALES)
                .count(
                        "north",
                        sessions,
                        scores,
                        (cell, item) ->
                                cells.computeIfAbsent(cell, _ -> new TreeMap<>())
                                        .merge(item, 1L, Long::sum));
        return cells;
    }

    /// The items that begin with a word, in all cells of a kind: `item` or `item x2`.
    List<String> items(String kind, String word) {
        SortedMap<String, Long> all = new TreeMap<>();
        cells().forEach((cell, counts) -> {
            if (cell.startsWith(kind + "/")) {
                counts.forEach((item, count) -> all.merge(item, count, Long::sum));
            }
        });
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(word))
                .map(entry ->
                        entry.getValue() == 1
                                ? entry.getKey()
                                : entry.getKey() + " x" + entry.getValue())
                .toList();
    }

    /// Pairs at a time point, each with its band and which session: `middle/- 5,3`.
    List<String> pairs(String timePoint) {
        return cells().entrySet().stream()
                .filter(cell -> cell.getKey().contains("/nrs/" + timePoint + "/"))
                .flatMap(cell ->
                        cell.getValue().entrySet().stream()
                                .filter(item -> item.getKey().startsWith("pairs "))
                                .map(item ->
                                        cell.getKey()
                                                        .substring(
                                                                cell.getKey().indexOf(timePoint)
                                                                        + timePoint.length()
                                                                        + 1)
                                                + item.getKey().replace("pairs", "")))
                .collect(Collectors.toList());
    }

    /// Keys of a kind's cells, without the kind and the network.
    List<String> keys(String kind) {
        return cells().keySet().stream()
                .filter(cell -> cell.startsWith(kind + "/"))
                .map(cell -> cell.substring((kind + "/north/").length()))
                .toList();
    }
}
