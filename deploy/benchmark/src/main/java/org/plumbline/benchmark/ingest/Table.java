package org.plumbline.benchmark.ingest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rounds as Markdown, a row per bar.
record Table(List<Bar> bars, Rounds rounds) {

    String markdown() {
        return Stream.concat(
                        Stream.of(
                                "| bar | what | median | least–most | peer | peer's median | peer's least–most | ratio | wanted | reached |",
                                "|---|---|---|---|---|---|---|---|---|---|"),
                        bars.stream().map(this::row))
                .collect(Collectors.joining("\n"));
    }

    private String row(Bar bar) {
        Spread own = rounds.of(bar.what());
        Spread peer = rounds.of(bar.peer());
        return Stream.of(
                        bar.name(),
                        bar.what().title(),
                        median(bar.what(), own),
                        own.range(),
                        bar.peer().title(),
                        median(bar.peer(), peer),
                        peer.range(),
                        // one digit more than the bars have, so that a near miss does not read as
                        // reached
                        String.format(Locale.ROOT, "%.3f", bar.ratio(rounds)),
                        bar.wanted(),
                        bar.reached(rounds))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String median(Measure measure, Spread spread) {
        return Spread.number(spread.median()) + measure.unit().text();
    }

    /// The bars that were not reached, empty if all were.
    List<String> missed() {
        return bars.stream()
                .filter(bar -> bar.missed(rounds))
                .map(bar ->
                        "%s, %s: %.3f, wanted %s of %s"
                                .formatted(
                                        bar.name(),
                                        bar.what().title(),
                                        bar.ratio(rounds),
                                        bar.wanted(),
                                        bar.peer().title()))
                .toList();
    }
}
