package org.plumbline.reporting.projection;

import java.util.List;

/// Measure and course cells of one network at one instant.
///
/// @param version the network's version at that instant, see [Cells#version]
/// @param measures the measure cells asked for
/// @param courses the course cells asked for
public record Snapshot(long version, List<MeasureCell> measures, List<CourseCell> courses) {

    /// Keeps unmodifiable copies.
    public Snapshot {
        measures = List.copyOf(measures);
        courses = List.copyOf(courses);
    }
}
