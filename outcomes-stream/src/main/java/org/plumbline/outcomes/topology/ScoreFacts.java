package org.plumbline.outcomes.topology;

import java.util.Optional;
import org.plumbline.events.Score;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Timing;
import org.plumbline.outcomes.patient.Version;
import org.plumbline.outcomes.topology.Reading.Refused;
import org.plumbline.outcomes.topology.Reading.ScoreRead;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;

/// Scores as the ledger keeps them, from their records.
final class ScoreFacts {
    private final Catalog catalog;

    ScoreFacts(Catalog catalog) {
        this.catalog = catalog;
    }

    Reading reading(FactKey key, Score record) {
        if (!key.equals(
                new FactKey(record.getPatientKey(), record.getClinic(), record.getScoreId()))) {
            return new Refused(Reason.KEY_MISMATCH);
        }
        if (!isPossible(record)) {
            return new Refused(Reason.IMPOSSIBLE_VALUE);
        }
        var id = new FactId(record.getNetwork(), key.clinic(), key.id());
        if (record.getStatus().equals(Shapes.RETRACTED)) {
            return new ScoreRead(
                    key.patientKey(),
                    id,
                    new Version<>(record.getRevision(), ContentHash.of(record), null));
        }
        return recorded(key, id, record);
    }

    private Reading recorded(FactKey key, FactId id, Score record) {
        Optional<Timing> timing = timing(record);
        if (timing.isEmpty() || !isCountable(record)) {
            return new Refused(Reason.IMPOSSIBLE_VALUE);
        }
        var score =
                new org.plumbline.outcomes.patient.Score(
                        id,
                        timing.get(),
                        record.getInstrument(),
                        record.getValue(),
                        record.getMeasuredAt().toEpochMilli());
        return new ScoreRead(
                key.patientKey(),
                id,
                new Version<>(record.getRevision(), ContentHash.of(record), score));
    }

    private static boolean isPossible(Score record) {
        return record.getRevision() > 0
                && Shapes.isStatus(record.getStatus())
                && Shapes.isSlug(record.getNetwork());
    }

    private boolean isCountable(Score record) {
        return Shapes.isInstant(record.getMeasuredAt())
                && catalog.instrument(record.getInstrument())
                        .filter(instrument -> isInRange(instrument, record.getValue()))
                        .isPresent();
    }

    private static boolean isInRange(Instrument instrument, long value) {
        return value >= instrument.minimumSteps() && value <= instrument.maximumSteps();
    }

    /// Empty where the record's timing, session, minutes and condition do not go together.
    private static Optional<Timing> timing(Score record) {
        Optional<Integer> minutes = record.getMinutesAfter();
        return switch (record.getTiming()) {
            case "pre" ->
                    minutes.isPresent()
                            ? Optional.empty()
                            : record.getSession().filter(Shapes::isId).map(Timing.Pre::new);
            case "post" ->
                    record.getSession()
                            .filter(Shapes::isId)
                            .flatMap(session ->
                                    minutes.filter(ScoreFacts::isWithinADay)
                                            .map(after -> new Timing.Post(session, after)));
            case "diary", "follow-up" ->
                    minutes.isPresent()
                            ? Optional.empty()
                            : record.getCondition().filter(Shapes::isSlug).map(Timing.Alone::new);
            default -> Optional.empty();
        };
    }

    private static boolean isWithinADay(int minutes) {
        return minutes >= 0 && minutes <= 1440;
    }
}
