package org.plumbline.reporting.dashboard;

import java.util.List;
import java.util.Optional;
import org.plumbline.reporting.comparison.ComparisonRequest;

/// Everything that the page's template reads.
///
/// @param network whose figures
/// @param person who is signed in
/// @param banner what is to be said about the data as a whole
/// @param question title
/// @param choices selectors
/// @param watched which changes concern the page; empty if it shows no figures
/// @param shown the figures, if the address could be understood
/// @param faults else why not
record Page(
        String network,
        String person,
        Optional<String> banner,
        String question,
        Choices choices,
        Watched watched,
        Optional<Shown> shown,
        List<String> faults) {

    /// What changes are compared with.
    ///
    /// @param conditions slugs, separated by spaces
    /// @param instrument slug
    /// @param timePoint slug
    record Watched(String conditions, String instrument, String timePoint) {

        static final Watched NOTHING = new Watched("", "", "");

        static Watched of(ComparisonRequest request) {
            return new Watched(
                    String.join(" ", request.subject().conditions().stream().sorted().toList()),
                    request.instrument().slug(),
                    request.timePoint().slug());
        }
    }
}
