package org.plumbline.reporting.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.comparison.ComparisonRequest;
import org.plumbline.reporting.outcome.Figures;
import org.plumbline.reporting.outcome.FirstSessions;
import org.plumbline.reporting.outcome.Improvement;
import org.plumbline.reporting.outcome.Responders;
import org.plumbline.reporting.outcome.Spread;

/// Writes the figures of modalities as rows of the table. Columns that the instrument or the time
/// point does not have are not there.
final class Rows {

    private static final String FIRST = ", first sessions";

    private final ComparisonRequest request;
    private final Wording wording;
    private final Numbers numbers;

    Rows(ComparisonRequest request, Wording wording) {
        this.request = request;
        this.wording = wording;
        this.numbers = Numbers.of(request.instrument());
    }

    Row of(Figures figures) {
        List<Row.Cell> cells = new ArrayList<>();
        cells.add(cell("courses", "Courses", Numbers.count(figures.courses()), ""));
        if (!request.timePoint().immediate()) {
            cells.add(completeness(figures));
        }
        cells.add(pairs(figures));
        cells.add(spread("baseline", "Before", figures.baseline()));
        cells.add(spread("followUp", "After", figures.followUp()));
        addImprovement(cells, figures);
        addResponders(cells, figures, figures.firstSessions());
        return new Row(figures.modality(), wording.modality(figures.modality()), cells);
    }

    private static Row.Cell completeness(Figures figures) {
        return cell(
                "completeness",
                "Completeness",
                Numbers.percent(figures.completeness()),
                "%s of %s due"
                        .formatted(
                                Numbers.count(figures.followed()), Numbers.count(figures.due())));
    }

    private static Row.Cell pairs(Figures figures) {
        Long open = figures.openPairs();
        return cell(
                "n",
                "Pairs",
                Numbers.count(figures.n()),
                open == null || open == 0 ? "" : Numbers.count(open) + " not yet due");
    }

    private Row.Cell spread(String figure, String column, Spread spread) {
        return cell(
                figure,
                column,
                numbers.value(spread.mean()),
                spread.sd() == null ? "" : "SD " + numbers.value(spread.sd()));
    }

    private void addImprovement(List<Row.Cell> cells, Figures figures) {
        FirstSessions first = figures.firstSessions();
        if (first == null) {
            cells.add(improvement("improvement", "Improvement", figures.improvement()));
            return;
        }
        cells.add(
                cell(
                        "improvement",
                        "Improvement, all sessions",
                        numbers.value(figures.improvement().mean()),
                        ""));
        cells.add(
                improvement(
                        "firstSessions.improvement",
                        "Improvement, first sessions",
                        first.improvement()));
    }

    private Row.Cell improvement(String figure, String column, Improvement improvement) {
        return cell(
                figure,
                column,
                numbers.value(improvement.mean()),
                numbers.aside(improvement.ci95()));
    }

    private static void addResponders(
            List<Row.Cell> cells, Figures figures, @Nullable FirstSessions first) {
        if (first == null) {
            add(cells, "responder30", "30 % better", figures.responder30());
            add(cells, "responder50", "50 % better", figures.responder50());
            add(cells, "mcid", "Clearly better", figures.mcid());
            add(cells, "worsened", "Clearly worse", figures.worsened());
        } else {
            add(cells, "firstSessions.responder30", "30 % better" + FIRST, first.responder30());
            add(cells, "firstSessions.responder50", "50 % better" + FIRST, first.responder50());
            add(cells, "firstSessions.mcid", "Clearly better" + FIRST, first.mcid());
            add(cells, "firstSessions.worsened", "Clearly worse" + FIRST, first.worsened());
        }
    }

    private static void add(
            List<Row.Cell> cells, String figure, String column, @Nullable Responders responders) {
        if (responders != null) {
            cells.add(
                    cell(
                            figure,
                            column,
                            Numbers.percent(responders.rate()),
                            responders.ci95() == null
                                    ? ""
                                    : Numbers.percentInterval(responders.ci95())));
        }
    }

    private static Row.Cell cell(String figure, String column, String main, String aside) {
        return new Row.Cell(figure, column, main, aside);
    }
}
