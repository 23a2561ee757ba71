package org.plumbline.benchmark.ingest;

import java.util.List;
import java.util.Locale;

/// What a measure must reach beside its peer, or is only shown beside it.
record Bar(String name, Measure what, Measure peer, Limit limit) {

    /// Of the ratio of the two medians.
    sealed interface Limit {

        record AtLeast(double ratio) implements Limit {}

        record AtMost(double ratio) implements Limit {}

        /// Shown, not judged.
        record None() implements Limit {}
    }

    static final List<Bar> ALL =
            List.of(
                    new Bar("G8", Measure.SCORE, Measure.RAW_WRITE, new Limit.AtLeast(0.35)),
                    new Bar("G8", Measure.SCORE_P99, Measure.RAW_WRITE_P99, new Limit.AtMost(6)),
                    new Bar("beside", Measure.SESSION, Measure.RAW_WRITE, new Limit.None()),
                    new Bar("beside", Measure.SESSION_P99, Measure.RAW_WRITE_P99, new Limit.None()),
                    new Bar("G8", Measure.IMPORT, Measure.RAW_BULK, new Limit.AtLeast(0.5)),
                    new Bar("beside", Measure.IMPORT_TWO, Measure.RAW_BULK, new Limit.None()),
                    new Bar("beside", Measure.IMPORT_ALONE, Measure.RAW_BULK, new Limit.None()),
                    new Bar("G9", Measure.RELAY, Measure.RAW_DRAIN, new Limit.AtLeast(0.5)),
                    new Bar("G9", Measure.RELAY, Measure.SCORE, new Limit.AtLeast(5)));

    double ratio(Rounds rounds) {
        return rounds.of(what).median() / rounds.of(peer).median();
    }

    boolean missed(Rounds rounds) {
        double ratio = ratio(rounds);
        return switch (limit) {
            case Limit.AtLeast(double least) -> !(ratio >= least);
            case Limit.AtMost(double most) -> !(ratio <= most);
            case Limit.None() -> false;
        };
    }

    String wanted() {
        return switch (limit) {
            case Limit.AtLeast(double least) -> "≥ " + plain(least);
            case Limit.AtMost(double most) -> "≤ " + plain(most);
            case Limit.None() -> "–";
        };
    }

    String reached(Rounds rounds) {
        return limit instanceof Limit.None ? "–" : missed(rounds) ? "no" : "yes";
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%s", number);
    }
}
