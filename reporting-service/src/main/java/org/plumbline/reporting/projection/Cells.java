package org.plumbline.reporting.projection;

import java.util.List;

/// The cells of the outcomes cube as the projection has them. Every answer is of exactly one
/// network; empty cells (taken back, or never filled) are not in it. The order of the lists is by
/// cell key and so the same for the same content.
public interface Cells {

    /// The measure cells that match, all of one instant.
    List<MeasureCell> measures(MeasureQuery query);

    /// The course cells that match, all of one instant.
    List<CourseCell> courses(CourseQuery query);

    /// The session cells that match, all of one instant.
    List<SessionCell> sessions(SessionQuery query);

    /// Measure and course cells at one instant, with the version of that instant.
    ///
    /// @throws IllegalArgumentException if the two queries name different networks
    Snapshot snapshot(MeasureQuery measures, CourseQuery courses);

    /// The version of a network's cells: it grows with every change of any of them and never
    /// repeats, also when the tables were restored from a backup or rebuilt. 0 before the first
    /// cell.
    long version(String network);
}
