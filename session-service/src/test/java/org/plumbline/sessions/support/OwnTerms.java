package org.plumbline.sessions.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A directory in which the network `ocean` adds a term of each sort that decides on a record.
public final class OwnTerms {

    private OwnTerms() {}

    public static Path in(Path folder) {
        try {
            Files.writeString(
                    folder.resolve("ocean.json"),
                    """
                    {"version": "1", "network": "ocean",
                     "modalities": [{"slug": "kelp-wrap", "labels": {"en": "Kelp wrap"},
                                     "techniques": [{"slug": "cold", "labels": {"en": "Cold"}}]}],
                     "techniques": {"dry-needling": [{"slug": "fin", "labels": {"en": "Fin"}}]},
                     "conditions": [{"slug": "divers-elbow", "labels": {"en": "Diver's elbow"},
                                     "mechanism": {"slug": "nociceptive"}}],
                     "conditionGroups": {"tendon-joint": ["divers-elbow"]},
                     "instruments": [{"slug": "ache", "labels": {"en": "Ache"}, "unit": "points",
                                      "minimum": 0, "maximum": 5, "resolution": 0.5, "binSteps": 1,
                                      "direction": "lower_is_better", "bands": {"rule": "none"}}],
                     "adverseEvents": [{"slug": "salt-rash", "labels": {"en": "Salt rash"}}]}
                    """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
