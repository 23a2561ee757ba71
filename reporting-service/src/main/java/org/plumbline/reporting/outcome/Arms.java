package org.plumbline.reporting.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.MeasureCell;

/// Cells to arms, one per modality that has a course or a pair.
public final class Arms {

    private Arms() {}

    /// Adds up the cells by modality.
    ///
    /// @param catalogOrder slugs of all modalities, in the order in which arms are to stand; one
    ///   that the cells have and this does not (a newer catalog wrote them) stands behind, by name
    /// @param measures measure cells of the question's instrument and time point, of every severity
    /// @param courses course cells chosen by the same filters
    public static List<Arm> of(
            Question question,
            List<String> catalogOrder,
            List<MeasureCell> measures,
            List<CourseCell> courses) {
        Map<String, ArmTally> tallies = new TreeMap<>(byCatalog(catalogOrder));
        measures.forEach(cell -> tally(tallies, cell.modality(), question).add(cell));
        courses.forEach(cell -> tally(tallies, cell.modality(), question).add(cell));
        return tallies.values().stream().map(ArmTally::arm).filter(Arms::hasAnything).toList();
    }

    private static Comparator<String> byCatalog(List<String> catalogOrder) {
        return Comparator.comparingInt((String slug) -> placeOf(slug, catalogOrder))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int placeOf(String slug, List<String> catalogOrder) {
        int place = catalogOrder.indexOf(slug);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static ArmTally tally(
            Map<String, ArmTally> tallies, String modality, Question question) {
        return tallies.computeIfAbsent(modality, slug -> new ArmTally(slug, question));
    }

    private static boolean hasAnything(Arm arm) {
        return arm.figures().courses() > 0 || arm.figures().n() > 0;
    }
}
