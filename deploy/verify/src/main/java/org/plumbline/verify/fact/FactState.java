package org.plumbline.verify.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.difference.Difference.Kind;
import org.plumbline.verify.difference.Differences;

/// One fact, as the journal and its topic have it.
final class FactState {

    private @Nullable Version recorded;
    private final List<Version> later = new ArrayList<>();
    private @Nullable Version published;
    private String place = "";
    private String second = "";
    private String erased = "";

    /// A revision with what it says.
    record Version(long revision, Digest digest) {}

    void recorded(Version version) {
        recorded = version;
    }

    void recordedLater(Version version) {
        later.add(version);
    }

    /// The highest revision is what stands; the same may come again, but not with other content.
    void published(Version version, String at) {
        if (published == null || version.revision() > published.revision()) {
            published = version;
            place = at;
            second = "";
        } else if (version.revision() == published.revision() && !version.equals(published)) {
            second = at;
        }
    }

    void erased(String at) {
        erased = at;
    }

    void judge(String key, Differences differences) {
        if (!erased.isEmpty()) {
            if (recorded != null || !later.isEmpty()) {
                differences.add(Kind.FACT_TOMBSTONE, key, "at " + erased);
            }
        } else if (published == null) {
            if (recorded != null) {
                differences.add(
                        Kind.FACT_MISSING, key, "revision " + recorded.revision() + " is recorded");
            }
        } else if (recorded == null && later.isEmpty()) {
            differences.add(
                    Kind.FACT_EXTRA, key, "revision " + published.revision() + " at " + place);
        } else if (!published.equals(recorded) && !later.contains(published)) {
            differences.add(Kind.FACT_DIFFERENT, key, different(published));
        } else if (!second.isEmpty()) {
            differences.add(
                    Kind.FACT_DIFFERENT,
                    key,
                    "revision %d has one content at %s and another at %s"
                            .formatted(published.revision(), place, second));
        }
    }

    private String different(Version found) {
        if (recorded == null || recorded.revision() != found.revision()) {
            return "revision %s is recorded, %d stands at %s"
                    .formatted(
                            recorded == null ? "none" : Long.toString(recorded.revision()),
                            found.revision(),
                            place);
        }
        return "revision %d says something else at %s".formatted(found.revision(), place);
    }
}
