package org.plumbline.reporting.outcome;

import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.MeasureCell;
import org.plumbline.reporting.statistics.Proportion;
import org.plumbline.reporting.statistics.Scale;

/// Adds up the cells of one modality.
final class ArmTally {

    private final String modality;
    private final Question question;
    private final PairTally pairs;
    private final PairTally firstSessions;
    private long courses;
    private long due;
    private long followed;
    private long retreated;
    private long openPairs;
    private long underTreatment;

    ArmTally(String modality, Question question) {
        this.modality = modality;
        this.question = question;
        pairs = new PairTally(question.instrument());
        firstSessions = new PairTally(question.instrument());
    }

    void add(CourseCell cell) {
        courses = Math.addExact(courses, cell.courses());
        if (question.timePoint().isDue(cell.month(), question.now())) {
            due += cell.courses();
            retreated += cell.retreated().getOrDefault(question.timePoint().slug(), 0L);
        }
    }

    void add(MeasureCell cell) {
        boolean isDue = question.timePoint().isDue(cell.month(), question.now());
        long total = cell.pairs().total();
        followed += isDue ? total : 0;
        if (!asked(cell, isDue)) {
            return;
        }
        pairs.add(cell.pairs());
        underTreatment += cell.underTreatment();
        openPairs += isDue ? 0 : total;
        if (cell.firstSession().orElse(false)) {
            firstSessions.add(cell.pairs());
        }
    }

    private boolean asked(MeasureCell cell, boolean isDue) {
        boolean severe = question.baselineSeverity().map(cell.baselineBand()::equals).orElse(true);
        return severe && (isDue || question.includeOpen() || question.timePoint().immediate());
    }

    Arm arm() {
        PairTally independent = question.timePoint().immediate() ? firstSessions : pairs;
        return new Arm(figures(), independent.sums(), independent.improvement());
    }

    private Figures figures() {
        Scale scale = Scale.of(question.instrument().resolution());
        boolean immediate = question.timePoint().immediate();
        return new Figures(
                modality,
                courses,
                monthly(due),
                monthly(followed),
                monthly(retreated),
                immediate || due == 0 ? null : (double) followed / due,
                pairs.n(),
                monthly(openPairs),
                monthly(underTreatment),
                Sums.of(pairs.sums()),
                Spread.of(pairs.sums().baseline(), scale),
                Spread.of(pairs.sums().later(), scale),
                Improvement.of(pairs, !immediate, scale),
                percentage(pairs.responder30(), !immediate),
                percentage(pairs.responder50(), !immediate),
                important(pairs.mcid(), !immediate),
                important(pairs.worsened(), !immediate),
                immediate ? firstSessions(scale) : null,
                false);
    }

    private FirstSessions firstSessions(Scale scale) {
        return new FirstSessions(
                firstSessions.n(),
                Sums.of(firstSessions.sums()),
                Improvement.of(firstSessions, true, scale),
                percentage(firstSessions.responder30(), true),
                percentage(firstSessions.responder50(), true),
                important(firstSessions.mcid(), true),
                important(firstSessions.worsened(), true));
    }

    private @Nullable Long monthly(long count) {
        return question.timePoint().immediate() ? null : count;
    }

    private @Nullable Responders percentage(Proportion proportion, boolean independent) {
        return question.instrument().responderFloorSteps().isEmpty()
                ? null
                : Responders.of(proportion, independent);
    }

    private @Nullable Responders important(Proportion proportion, boolean independent) {
        return question.instrument().mcidSteps().isEmpty()
                ? null
                : Responders.of(proportion, independent);
    }
}
