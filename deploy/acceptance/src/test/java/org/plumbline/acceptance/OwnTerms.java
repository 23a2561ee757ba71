package org.plumbline.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the network `own-terms` adds to the catalog of the platform that the tests share.
final class OwnTerms {

    static final String NETWORK = "own-terms";

    private OwnTerms() {}

    static void in(Path catalog) throws IOException {
        Files.writeString(
                catalog.resolve("own-terms.json"),
                """
                {"version": "1", "network": "own-terms",
                 "modalities": [{"slug": "warm-oil-infiltration", "labels": {"en": "Warm oil infiltration"},
                                 "techniques": [{"slug": "slow", "labels": {"en": "Slow"}}]}],
                 "conditions": [{"slug": "rowers-wrist", "labels": {"en": "Rower's wrist"},
                                 "mechanism": {"slug": "nociceptive", "source": "the network itself"}}],
                 "conditionGroups": {"tendon-joint": ["rowers-wrist"]},
                 "instruments": [{"slug": "grip-pain", "labels": {"en": "Pain on gripping"}, "unit": "points",
                                  "minimum": 0, "maximum": 20, "resolution": 0.5, "binSteps": 4,
                                  "direction": "lower_is_better", "bands": {"rule": "thirds"},
                                  "responderFloor": {"steps": 10}, "mcid": {"steps": 6},
                                  "source": "the network itself"}]}
                """);
    }
}
