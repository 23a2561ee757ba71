package org.plumbline.reporting.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.outcome.Arm;
import org.plumbline.reporting.outcome.Bounds;
import org.plumbline.reporting.statistics.AdjustedDifference;
import org.plumbline.reporting.statistics.Ancova;
import org.plumbline.reporting.statistics.BenjaminiHochberg;
import org.plumbline.reporting.statistics.HedgesG;
import org.plumbline.reporting.statistics.Scale;
import org.plumbline.reporting.statistics.WelchDifference;
import org.plumbline.schemas.catalog.Instrument;

/// Every arm of a comparison set against one of them, in one model of all.
final class Contrasts {

    private final List<Arm> arms;
    private final int reference;
    private final Ancova model;
    private final Instrument instrument;
    private final Scale scale;

    private Contrasts(List<Arm> arms, int reference, Instrument instrument) {
        this.arms = arms;
        this.reference = reference;
        this.model = Ancova.fit(arms.stream().map(Arm::independent).toList());
        this.instrument = instrument;
        this.scale = Scale.of(instrument.resolution());
    }

    /// Contrasts of all arms but the reference, in the arms' order. None where the reference is not
    /// among the arms.
    ///
    /// @param reference slug; if absent the arm with most pairs, of equals the first
    static List<Contrast> of(List<Arm> arms, Optional<String> reference, Instrument instrument) {
        Optional<String> chosen = reference.or(() -> largest(arms));
        int index = arms.stream().map(Arm::modality).toList().indexOf(chosen.orElse("no modality"));
        return index < 0 ? List.of() : new Contrasts(arms, index, instrument).all();
    }

    private static Optional<String> largest(List<Arm> arms) {
        return arms.reversed().stream()
                .max(Comparator.comparingLong(arm -> arm.figures().n()))
                .map(Arm::modality);
    }

    private List<Contrast> all() {
        List<Integer> others =
                IntStream.range(0, arms.size()).filter(arm -> arm != reference).boxed().toList();
        List<Optional<AdjustedDifference>> adjusted =
                others.stream().map(arm -> Optional.ofNullable(improvement(arm))).toList();
        List<@Nullable Double> p = new ArrayList<>();
        adjusted.forEach(difference -> p.add(difference.map(AdjustedDifference::p).orElse(null)));
        List<@Nullable Double> corrected = BenjaminiHochberg.adjust(p);
        List<Contrast> contrasts = new ArrayList<>();
        for (int at = 0; at < others.size(); at++) {
            contrasts.add(contrast(others.get(at), adjusted.get(at), corrected.get(at)));
        }
        return List.copyOf(contrasts);
    }

    /// The model is of the later value; an improvement has its sign where higher is better.
    private @Nullable AdjustedDifference improvement(int arm) {
        AdjustedDifference later = model.contrast(arm, reference);
        if (later == null) {
            return null;
        }
        return instrument.direction() == Instrument.Direction.LOWER_IS_BETTER
                ? later.negated()
                : later;
    }

    private Contrast contrast(
            int arm, Optional<AdjustedDifference> adjusted, @Nullable Double pAdjusted) {
        return new Contrast(
                arms.get(arm).modality(),
                arms.get(reference).modality(),
                unadjusted(arm),
                adjusted.map(difference -> adjusted(difference, pAdjusted)).orElse(null),
                null,
                null,
                null,
                null,
                null);
    }

    private Contrast.@Nullable Unadjusted unadjusted(int arm) {
        var one = arms.get(arm).improvement();
        var other = arms.get(reference).improvement();
        WelchDifference welch = WelchDifference.of(one, other);
        if (welch == null) {
            return null;
        }
        return new Contrast.Unadjusted(
                scale.of(welch.difference()),
                Bounds.of(scale.orNull(welch.ci95())),
                standardized(HedgesG.of(one, other)));
    }

    private static Contrast.@Nullable StandardizedEffect standardized(@Nullable HedgesG effect) {
        return effect == null
                ? null
                : new Contrast.StandardizedEffect(
                        effect.g(), new Bounds(effect.ci95().low(), effect.ci95().high()));
    }

    private Contrast.Adjusted adjusted(AdjustedDifference difference, @Nullable Double pAdjusted) {
        return new Contrast.Adjusted(
                "ancova",
                List.of("baseline"),
                scale.of(difference.difference()),
                model.slope(),
                scale.orNull(difference.se()),
                difference.df(),
                Bounds.of(scale.orNull(difference.ci95())),
                difference.p(),
                pAdjusted);
    }
}
