package org.plumbline.demo.scenario;

import java.util.List;

/// An adverse event of a modality, and how often it comes.
///
/// @param severity mild, moderate or severe
public record Harm(String code, String severity, double perThousandSessions) {
    private static final double ALL = 1000;

    public Harm {
        if (!List.of("mild", "moderate", "severe").contains(severity)) {
            throw new IllegalArgumentException(
                    "severity must be mild, moderate or severe, not " + severity);
        }
        Check.atLeast("perThousandSessions", perThousandSessions, 0);
        Check.order("perThousandSessions", perThousandSessions, ALL);
    }
}
