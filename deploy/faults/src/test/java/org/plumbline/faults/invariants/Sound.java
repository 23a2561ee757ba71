package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.LengthCount;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.faults.invariants.CarriedCell.Stamp;
import org.plumbline.faults.ledger.MonthPairs.Sums;
import org.plumbline.schemas.Topics;

/// A small platform in which everything is as it should be: two patients with one course each, a
/// baseline and an answer after a month; one session was amended.
final class Sound {

    static final int PARTITIONS = 6;

    private Sound() {}

    static Evidence evidence() {
        List<JournalRow> journal = journal();
        List<JournalRow> newest = List.copyOf(Revisions.newest(journal).values());
        List<CarriedCell> cells = cells(newest);
        return new Evidence(
                journal,
                newest,
                journal.stream().map(Sound::carried).toList(),
                PARTITIONS,
                cells,
                cells.stream().filter(one -> one.cell() != null).map(Sound::projected).toList(),
                Map.of(
                        "north",
                        new TreeMap<>(
                                Map.of(
                                        "migraine/acupuncture/nrs-pain/month-1",
                                        new Sums(2, 14, 6, 98, 18, 42)))));
    }

    static List<Acknowledged> promised() {
        return journal().stream()
                .map(row -> new Acknowledged(row.identity(), row.revision(), row.says()))
                .toList();
    }

    private static List<JournalRow> journal() {
        List<JournalRow> rows = new ArrayList<>();
        for (String patient : List.of("aa", "bb")) {
            rows.add(row(rows.size(), "session", "S-" + patient, 1, patient, session("migraine")));
            rows.add(row(rows.size(), "score", "B-" + patient, 1, patient, score("pre", 0, 7)));
            rows.add(
                    row(
                            rows.size(),
                            "score",
                            "F-" + patient,
                            1,
                            patient,
                            score("follow-up", 30, 3)));
            rows.add(
                    row(
                            rows.size(),
                            "session",
                            "S-" + patient,
                            2,
                            patient,
                            session("migraine\", \"sex\": \"female")));
        }
        return rows;
    }

    static JournalRow row(
            long id, String kind, String record, long revision, String patient, String content) {
        return new JournalRow(
                id + 1,
                700 + id,
                new Identity("north", "harbour", kind, record),
                revision,
                patient,
                "recorded",
                content.replace("S-?", "S-" + patient));
    }

    static String session(String condition) {
        return """
        {"condition": "%s", "modality": "acupuncture", "startedAt": 1760000000000}\
        """
                .formatted(condition);
    }

    static String score(String timing, long days, int value) {
        String of = timing.equals("pre") ? "\"session\": \"S-?\"" : "\"condition\": \"migraine\"";
        return """
        {%s, "instrument": "nrs-pain", "timing": "%s", "value": %d, "measuredAt": %d}\
        """
                .formatted(of, timing, value, 1_760_000_000_000L + days * 86_400_000);
    }

    static Carried carried(JournalRow row) {
        String patient = String.valueOf(row.patientKey());
        return new Carried(
                row.identity().kind().equals("session") ? Topics.SESSIONS : Topics.SCORES,
                Topics.partitionOf(patient, PARTITIONS),
                row.id(),
                Topics.factKey(patient, row.identity().clinic(), row.identity().id()),
                Facts.of(row));
    }

    private static List<CarriedCell> cells(List<JournalRow> newest) {
        List<CarriedCell> cells = new ArrayList<>();
        Recomputation.of(Facts.sessions(newest), Facts.scores(newest))
                .forEach((key, integers) -> {
                    cells.add(new CarriedCell(key, new Stamp(1, 1), null));
                    cells.add(new CarriedCell(key, new Stamp(1, 2), cell(key, integers)));
                });
        return cells;
    }

    private static Cell cell(String key, Integers integers) {
        String[] part = key.split("/", -1);
        Cell.Builder cell =
                Cell.newBuilder()
                        .setEpoch(1)
                        .setSequence(2)
                        .setKind(part[0])
                        .setNetwork(part[1])
                        .setClinic(part[2])
                        .setCondition(part[3])
                        .setModality(part[4])
                        .setTechnique(part[5])
                        .setCombined(part[6].equals("combined"))
                        .setMonth(part[7])
                        .setAgeBand(part[8])
                        .setSex(part[9])
                        .setSymptomDuration(part[10]);
        switch (part[0]) {
            case "course" -> cell.setCourse(courses(integers.counts()));
            case "session" -> cell.setSession(sessions(integers.counts()));
            default -> cell.setMeasure(measure(part, integers.counts()));
        }
        return cell.build();
    }

    private static CourseCounts courses(SortedMap<String, Long> counts) {
        Map<String, Long> baselined = new TreeMap<>();
        var lengths = new ArrayList<LengthCount>();
        var responses = new ArrayList<ResponseCount>();
        counts.forEach((name, count) -> {
            String[] part = name.split(":", -1);
            switch (part[0]) {
                case "courses" -> {}
                case "baselined" -> baselined.put(part[1], count);
                case "length" -> lengths.add(new LengthCount(Integer.parseInt(part[1]), count));
                case "responded" -> responses.add(response(part, count, 0));
                case "censored" -> responses.add(response(part, 0, count));
                default -> throw new IllegalArgumentException(name);
            }
        });
        return CourseCounts.newBuilder()
                .setCourses(counts.getOrDefault("courses", 0L))
                .setBaselined(baselined)
                .setRetreated(Map.of())
                .setLengths(lengths)
                .setResponses(responses)
                .build();
    }

    private static ResponseCount response(String[] part, long responded, long censored) {
        return new ResponseCount(
                part[1], Integer.parseInt(part[2]), Integer.parseInt(part[3]), responded, censored);
    }

    /// Sessions without adverse events and immediate responses.
    private static SessionCounts sessions(SortedMap<String, Long> counts) {
        return new SessionCounts(counts.getOrDefault("sessions", 0L), List.of(), List.of());
    }

    private static MeasureCounts measure(String[] part, SortedMap<String, Long> counts) {
        List<PairCount> pairs =
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey().contains(","))
                        .map(entry -> {
                            String[] xy = entry.getKey().split(",", -1);
                            return new PairCount(
                                    Long.parseLong(xy[0]), Long.parseLong(xy[1]), entry.getValue());
                        })
                        .toList();
        return new MeasureCounts(
                part[11],
                part[12],
                part[13],
                null,
                pairs,
                counts.getOrDefault("under-treatment", 0L));
    }

    private static ProjectedCell projected(CarriedCell carried) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (carried.cell() != null) {
            CellText.of(List.of(carried.cell()))
                    .values()
                    .forEach(integers -> counts.putAll(integers.counts()));
        }
        return new ProjectedCell(carried.key(), carried.stamp(), counts);
    }
}
