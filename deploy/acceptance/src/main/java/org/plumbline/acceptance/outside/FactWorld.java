package org.plumbline.acceptance.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// Histories of many patients from one seed, with every revision of every fact, aimed at the edges
/// of the definitions: gaps of exactly 90 days, window ends, equal instants, contaminated
/// baselines, two sessions or scores that only their ids or clinics tell apart.
public final class FactWorld {

    private static final Instant BEGIN = Instant.parse("2024-01-31T23:00:00Z");
    private static final List<String> NETWORKS = List.of("north", "south");
    private static final List<String> CONDITIONS = List.of("migraine", "chronic-low-back-pain");
    private static final List<String> MODALITIES =
            List.of("neural-therapy", "perineural-injection", "dry-needling", "acupuncture");
    private static final List<String> INSTRUMENTS =
            List.of("nrs-pain", "vas-pain", "headache-score");
    private static final List<Duration> GAPS =
            List.of(
                    Duration.ZERO,
                    Duration.ofDays(7),
                    Duration.ofDays(14),
                    Duration.ofDays(30),
                    Duration.ofDays(90),
                    Duration.ofDays(90).plusMillis(1),
                    Duration.ofDays(140),
                    Duration.ofDays(300));
    private static final AdverseEvent FAINTED = new AdverseEvent("vasovagal", "mild");
    private static final List<List<AdverseEvent>> HARMS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of(FAINTED),
                    List.of(FAINTED, new AdverseEvent("bruising", "severe"), FAINTED));
    private static final List<Integer> DAYS =
            List.of(
                    -31, -30, -29, -1, 0, 1, 20, 21, 30, 45, 46, 60, 91, 122, 135, 136, 182, 228,
                    270, 271, 365, 450, 451);

    private final RandomGenerator random;
    private final List<TreatmentSession> sessions = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();

    public FactWorld(long seed, int patients) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int p = 0; p < patients; p++) {
            patient(pick(NETWORKS), "%032x".formatted(p + 1_000_000L * seed), p);
        }
    }

    /// Every revision of every session, in the order of making.
    public List<TreatmentSession> sessions() {
        return sessions;
    }

    /// Every revision of every score, in the order of making.
    public List<Score> scores() {
        return scores;
    }

    /// All revisions, each at least once and some twice, old ones often after new ones.
    public List<Object> published() {
        record At(double place, Object fact) {}
        var all = new ArrayList<At>();
        var facts = new ArrayList<Object>(sessions);
        facts.addAll(scores);
        for (int i = 0; i < facts.size(); i++) {
            all.add(new At(random.nextDouble(), facts.get(i)));
            if (random.nextInt(20) == 0) {
                all.add(new At(random.nextDouble(), facts.get(i)));
            }
        }
        return all.stream().sorted(Comparator.comparingDouble(At::place)).map(At::fact).toList();
    }

    private void patient(String network, String key, int p) {
        Instant start = BEGIN.plus(Duration.ofDays(random.nextInt(500)));
        String condition = pick(CONDITIONS);
        String usual = pick(MODALITIES);
        List<TreatmentSession> mine = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String modality = random.nextInt(8) == 0 ? pick(MODALITIES) : usual;
            mine.add(session(network, key, "S" + p + "." + i, condition, modality, start));
            if (random.nextInt(10) == 0) {
                mine.add(twin(mine.getLast()));
            }
            start = start.plus(pick(GAPS));
            condition = random.nextInt(6) == 0 ? pick(CONDITIONS) : condition;
        }
        for (TreatmentSession s : mine) {
            revise(s);
            withScores(s);
        }
        alone(mine);
    }

    private TreatmentSession session(
            String network,
            String key,
            String id,
            String condition,
            String modality,
            Instant start) {
        return TreatmentSession.newBuilder()
                .setNetwork(network)
                .setClinic(clinic())
                .setSessionId(id)
                .setPatientKey(key)
                .setRevision(1)
                .setStatus("recorded")
                .setCondition(condition)
                .setModality(modality)
                .setStartedAt(start)
                .setTechnique(maybe("local-points"))
                .setBirthYear(random.nextBoolean() ? 1940 + random.nextInt(60) : null)
                .setSex(maybe("female"))
                .setSymptomOnset(
                        maybe(random.nextBoolean() ? "2023" : "2023-1" + random.nextInt(3)))
                .setAdverseEvents(pick(HARMS))
                .build();
    }

    /// At the same instant: the same id in the other clinic, or another id in the same one.
    private TreatmentSession twin(TreatmentSession of) {
        var twin = TreatmentSession.newBuilder(of).setModality(pick(MODALITIES));
        return random.nextBoolean()
                ? twin.setClinic(other(of.getClinic())).build()
                : twin.setSessionId(of.getSessionId() + "t").build();
    }

    private void withScores(TreatmentSession s) {
        for (int i = 0; i < random.nextInt(5); i++) {
            boolean post = random.nextBoolean();
            int minutes = pick(List.of(0, 1, 2, 5, 6, 10, 14, 15, 16, 30, 31));
            var score =
                    score(s, s.getSessionId() + "-" + s.getClinic() + (post ? "-post" : "-pre") + i)
                            .setClinic(random.nextInt(15) == 0 ? clinic() : s.getClinic())
                            .setTiming(post ? "post" : "pre")
                            .setSession(
                                    random.nextInt(20) == 0
                                            ? s.getSessionId() + "x"
                                            : s.getSessionId())
                            .setMinutesAfter(post ? minutes : null)
                            .setMeasuredAt(
                                    s.getStartedAt()
                                            .plus(
                                                    Duration.ofMinutes(
                                                            post ? minutes : -random.nextInt(3))))
                            .build();
            revise(score);
        }
    }

    private void alone(List<TreatmentSession> mine) {
        for (int i = 0; i < 8 + random.nextInt(8); i++) {
            TreatmentSession near = pick(mine);
            Duration day = Duration.ofDays(pick(DAYS)).plusMillis(pick(List.of(-1, 0, 0, 0, 1)));
            var score =
                    score(near, near.getSessionId() + "-f" + i)
                            .setClinic(clinic())
                            .setCondition(
                                    random.nextInt(10) == 0
                                            ? pick(CONDITIONS)
                                            : near.getCondition())
                            .setTiming(random.nextBoolean() ? "diary" : "follow-up")
                            .setMeasuredAt(near.getStartedAt().plus(day))
                            .build();
            revise(score);
            if (random.nextInt(8) == 0) {
                revise(twin(score));
            }
        }
    }

    private Score twin(Score of) {
        var twin = Score.newBuilder(of).setValue(value(of.getInstrument()));
        return random.nextBoolean()
                ? twin.setClinic(other(of.getClinic())).build()
                : twin.setScoreId(of.getScoreId() + "t").build();
    }

    private Score.Builder score(TreatmentSession near, String id) {
        String instrument = pick(INSTRUMENTS);
        return Score.newBuilder()
                .setNetwork(near.getNetwork())
                .setScoreId(id)
                .setPatientKey(near.getPatientKey())
                .setRevision(1)
                .setStatus("recorded")
                .setInstrument(instrument)
                .setValue(value(instrument));
    }

    private void revise(TreatmentSession first) {
        var now = first;
        sessions.add(now);
        while (random.nextInt(4) == 0) {
            var next =
                    TreatmentSession.newBuilder(now)
                            .setRevision(now.getRevision() + 1)
                            .setStatus("recorded");
            switch (random.nextInt(5)) {
                case 0 -> next.setStatus("retracted");
                case 1 -> next.setStartedAt(now.getStartedAt().plus(pick(GAPS)));
                case 2 -> next.setModality(pick(MODALITIES));
                case 3 -> next.setCondition(pick(CONDITIONS));
                default -> next.setSex("male").setBirthYear(1950);
            }
            now = next.build();
            sessions.add(now);
        }
    }

    private void revise(Score first) {
        var now = first;
        scores.add(now);
        while (random.nextInt(5) == 0) {
            var next =
                    Score.newBuilder(now).setRevision(now.getRevision() + 1).setStatus("recorded");
            switch (random.nextInt(3)) {
                case 0 -> next.setStatus("retracted");
                case 1 -> next.setValue(value(now.getInstrument()));
                default ->
                        next.setMeasuredAt(now.getMeasuredAt().plus(Duration.ofDays(pick(DAYS))));
            }
            now = next.build();
            scores.add(now);
        }
    }

    private long value(String instrument) {
        return switch (instrument) {
            case "nrs-pain" -> random.nextInt(11);
            case "vas-pain" -> random.nextInt(101);
            default -> random.nextInt(10_001);
        };
    }

    private String clinic() {
        return random.nextInt(4) == 0 ? "harbour" : "hill";
    }

    private static String other(String clinic) {
        return clinic.equals("harbour") ? "hill" : "harbour";
    }

    private @org.jspecify.annotations.Nullable String maybe(String value) {
        return Optional.of(value).filter(v -> random.nextBoolean()).orElse(null);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
