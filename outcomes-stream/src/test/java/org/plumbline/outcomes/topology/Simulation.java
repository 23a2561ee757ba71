package org.plumbline.outcomes.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// A random history of a few patients in two clinics: facts recorded, amended, retracted and
/// recorded again, with instants that like to fall on the edges of windows.
public final class Simulation {
    private static final List<Integer> EDGES =
            List.of(
                    -31, -30, -1, 0, 0, 1, 7, 14, 20, 21, 30, 45, 46, 59, 60, 77, 80, 90, 91, 105,
                    135, 136, 137, 181, 182, 270, 271, 272, 365, 450, 451, 460);
    private static final List<String> CONDITIONS =
            List.of("carpal-tunnel-syndrome", "carpal-tunnel-syndrome", "migraine");
    private static final List<String> MODALITIES =
            List.of("acupuncture", "acupuncture", "dry-needling", "neural-therapy");
    private static final List<List<AdverseEvent>> ADVERSE =
            List.of(
                    List.of(),
                    List.of(),
                    List.of(new AdverseEvent("vasovagal", "mild")),
                    List.of(
                            new AdverseEvent("vasovagal", "mild"),
                            new AdverseEvent("vasovagal", "mild"),
                            new AdverseEvent("bruising", "severe")));
    private static final List<String> TIMINGS = List.of("pre", "pre", "post", "diary", "follow-up");

    private final Random random;
    private final int patients;
    private final int sessionIds;
    private final int scoreIds;
    private final Map<String, SpecificRecord> current = new HashMap<>();
    private final List<SpecificRecord> revisions = new ArrayList<>();

    /// Small histories: up to 10 sessions and 18 scores of a patient.
    public Simulation(long seed, int patients, int steps) {
        this(seed, patients, steps, 5, 9);
    }

    /// @param sessionIds how many sessions a patient has in each clinic at most
    /// @param scoreIds how many scores
    public Simulation(long seed, int patients, int steps, int sessionIds, int scoreIds) {
        this.random = new Random(seed);
        this.patients = patients;
        this.sessionIds = sessionIds;
        this.scoreIds = scoreIds;
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    /// Every revision once, in the order of recording.
    public List<SpecificRecord> revisions() {
        return revisions;
    }

    /// Every revision at least once, some twice, in any order.
    public List<SpecificRecord> shuffled(long seed) {
        var other = new Random(seed);
        var all = new ArrayList<>(revisions);
        revisions.stream().filter(each -> other.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, other);
        return all;
    }

    /// A last revision of every fact, retracted.
    public List<SpecificRecord> retractions() {
        return current.values().stream().map(Simulation::retraction).toList();
    }

    public List<TreatmentSession> sessions() {
        return current.values().stream()
                .filter(TreatmentSession.class::isInstance)
                .map(TreatmentSession.class::cast)
                .filter(each -> each.getStatus().equals("recorded"))
                .toList();
    }

    public List<Score> scores() {
        return current.values().stream()
                .filter(Score.class::isInstance)
                .map(Score.class::cast)
                .filter(each -> each.getStatus().equals("recorded"))
                .toList();
    }

    private void step() {
        String patient = "a" + random.nextInt(patients);
        String clinic = one(List.of("harbour", "harbour", "hill"));
        boolean session = random.nextInt(5) < 2;
        String id =
                (session ? "S" : "m") + random.nextInt(session ? sessionIds : scoreIds) + patient;
        String identity = clinic + '/' + id;
        SpecificRecord known = current.get(identity);
        SpecificRecord next =
                known != null && random.nextInt(4) == 0
                        ? retraction(known)
                        : session
                                ? session(patient, clinic, id, revision(known) + 1)
                                : score(patient, clinic, id, revision(known) + 1);
        current.put(identity, next);
        revisions.add(next);
    }

    private TreatmentSession session(String patient, String clinic, String id, long revision) {
        return Records.session(id, revision)
                .setPatientKey(patient)
                .setClinic(clinic)
                .setCondition(one(CONDITIONS))
                .setModality(one(MODALITIES))
                .setTechnique(maybe("trigger-point"))
                .setStartedAt(instant())
                .setBirthYear(maybe(1945 + random.nextInt(60)))
                .setSex(maybe(one(List.of("female", "male", "other"))))
                .setSymptomOnset(maybe(one(List.of("2024", "2025-10", "2025-12", "2026"))))
                .setAdverseEvents(one(ADVERSE))
                .setConcomitant(random.nextBoolean() ? List.of("gabapentin") : List.of())
                .build();
    }

    private Score score(String patient, String clinic, String id, long revision) {
        String timing = one(TIMINGS);
        boolean alone = timing.equals("diary") || timing.equals("follow-up");
        String named = "S" + random.nextInt(sessionIds) + patient;
        boolean nrs = random.nextInt(3) > 0;
        return Records.score(id, revision, timing, random.nextInt(nrs ? 11 : 101))
                .setPatientKey(patient)
                .setClinic(clinic)
                .setInstrument(nrs ? "nrs-pain" : "vas-pain")
                .setSession(alone ? maybe(named) : named)
                .setCondition(alone ? one(CONDITIONS) : maybe(one(CONDITIONS)))
                .setMinutesAfter(
                        timing.equals("post")
                                ? one(List.of(0, 1, 2, 5, 6, 10, 13, 15, 17, 30, 31))
                                : null)
                .setMeasuredAt(instant())
                .build();
    }

    private Instant instant() {
        Instant day = Records.DAY0.plus(Duration.ofDays(one(EDGES)));
        return day.plusMillis(one(List.of(0, 0, 0, -1, 1)));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    private static long revision(@Nullable SpecificRecord record) {
        return switch (record) {
            case null -> 0;
            case TreatmentSession session -> session.getRevision();
            case Score score -> score.getRevision();
            default -> throw new IllegalArgumentException(Objects.toString(record.getClass()));
        };
    }

    private static SpecificRecord retraction(SpecificRecord record) {
        return switch (record) {
            case TreatmentSession session ->
                    TreatmentSession.newBuilder(session)
                            .setRevision(session.getRevision() + 1)
                            .setStatus("retracted")
                            .build();
            case Score score ->
                    Score.newBuilder(score)
                            .setRevision(score.getRevision() + 1)
                            .setStatus("retracted")
                            .build();
            default -> throw new IllegalArgumentException(record.getClass().getName());
        };
    }
}
