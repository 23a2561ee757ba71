package org.plumbline.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.plumbline.outcomes.cell.CellKey;
import org.plumbline.outcomes.cell.Cells;
import org.plumbline.outcomes.cell.Contributions;
import org.plumbline.outcomes.cell.Item;
import org.plumbline.outcomes.course.CareHistory;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.course.ResponseRule;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;
import org.plumbline.outcomes.patient.Version;

/// A patient of clinic `harbour` with a wrist, and pain on the NRS.
public final class OnePatient {
    public static final String WRIST = "carpal-tunnel-syndrome";
    public static final Care CARE = new Care("north", WRIST);
    public static final long DAY0 = Instant.parse("2026-01-10T09:00:00Z").toEpochMilli();
    public static final long DAY = Duration.ofDays(1).toMillis();

    private final Patient patient = Patient.of(new Ledger(), new Instruments());
    private long revision;

    public static long day(double days) {
        return DAY0 + Math.round(days * DAY);
    }

    public static FactId id(String id) {
        return new FactId("north", "harbour", id);
    }

    public static Session plain(String id, long at) {
        return new Session(
                id(id), WRIST, "acupuncture", Session.UNSPECIFIED, at, Profile.UNKNOWN, Set.of());
    }

    public OnePatient session(String id, long at) {
        return session(plain(id, at));
    }

    public OnePatient session(Session session) {
        patient.session(session.id(), new Version<>(++revision, revision, session));
        return this;
    }

    public OnePatient session(String id, long at, UnaryOperator<Session> change) {
        return session(change.apply(plain(id, at)));
    }

    public OnePatient retractSession(String id) {
        patient.session(id(id), new Version<>(++revision, revision, null));
        return this;
    }

    public OnePatient pre(String id, String session, long value) {
        return pre(id, session, value, DAY0);
    }

    public OnePatient pre(String id, String session, long value, long stamp) {
        return score(new Score(id(id), new Timing.Pre(session), "nrs-pain", value, stamp));
    }

    public OnePatient post(String id, String session, int minutes, long value) {
        return score(new Score(id(id), new Timing.Post(session, minutes), "nrs-pain", value, DAY0));
    }

    public OnePatient diary(String id, long at, long value) {
        return score(new Score(id(id), new Timing.Alone(WRIST), "nrs-pain", value, at));
    }

    public OnePatient score(Score score) {
        patient.score(score.id(), new Version<>(++revision, revision, score));
        return this;
    }

    public CareHistory history() {
        return patient.history(CARE);
    }

    public Cells cells() {
        return new Contributions(new Instruments()).of(patient.everything());
    }

    /// What the courses come to, earliest first.
    public List<CourseOutcome> outcomes() {
        return patient.courses().values().stream()
                .sorted(Comparator.comparing(CourseOutcome::first))
                .toList();
    }

    /// Pairs at a time point in the order of their months, as `7→4`.
    public List<String> pairs(String timePoint) {
        var found = new TreeMap<String, String>();
        cells().forEach((key, counts) ->
                counts.forEach((item, count) -> {
                    if (item instanceof Item.Pair(long x, long y) && isAt(key, timePoint)) {
                        found.put(
                                key.month() + key + x + y, (x + "→" + y + " ").repeat((int) count));
                    }
                }));
        var pairs = new ArrayList<String>();
        found.values().forEach(text -> pairs.addAll(List.of(text.strip().split(" "))));
        return pairs;
    }

    private static boolean isAt(CellKey key, String timePoint) {
        return key.kind() instanceof CellKey.Measure of && of.timePoint().equals(timePoint);
    }

    /// How often an item is counted over all cells.
    public long total(Item item) {
        var sum = new long[1];
        cells().forEach((key, counts) -> sum[0] += counts.of(item));
        return sum[0];
    }

    /// Bands and floors of the NRS for every instrument.
    private static final class Instruments implements org.plumbline.outcomes.course.Instruments {
        @Override
        public String band(String instrument, long steps) {
            return steps <= 3 ? "low" : steps <= 6 ? "middle" : "high";
        }

        @Override
        public Optional<ResponseRule> response(String instrument) {
            return Optional.of(new ResponseRule(3, true));
        }
    }
}
