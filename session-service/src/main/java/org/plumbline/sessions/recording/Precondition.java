package org.plumbline.sessions.recording;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the headers If-Match and If-None-Match demand of the revision on record.
///
/// @param revisions those of If-Match; null where it was not sent. A weak or foreign entity tag
///   matches nothing.
/// @param onlyFirst If-None-Match: *
/// @param wellFormed false where the headers cannot be understood or say too little
public record Precondition(@Nullable Set<Long> revisions, boolean onlyFirst, boolean wellFormed) {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([!#-~]*)\"\\s*(?:,|$)");
    private static final Pattern REVISION = Pattern.compile("[1-9]\\d{0,17}");

    /// That nothing of this id is on record.
    public static Precondition first() {
        return new Precondition(null, true, true);
    }

    /// That this revision is the one on record.
    public static Precondition revision(long revision) {
        return new Precondition(Set.of(revision), false, true);
    }

    static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        boolean onlyFirst = ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        boolean understood = ifNoneMatch == null || onlyFirst;
        if (ifMatch == null) {
            return new Precondition(null, onlyFirst, understood);
        }
        Set<Long> revisions = new HashSet<>();
        Matcher tags = TAG.matcher(ifMatch);
        int end = 0;
        while (end < ifMatch.length() && tags.find(end) && tags.start() == end) {
            if (tags.group(1) == null && REVISION.matcher(tags.group(2)).matches()) {
                revisions.add(Long.parseLong(tags.group(2)));
            }
            end = tags.end();
        }
        return new Precondition(
                Set.copyOf(revisions), onlyFirst, understood && end > 0 && end == ifMatch.length());
    }

    boolean isConditional() {
        return revisions != null;
    }

    boolean matches(long revision) {
        return revisions != null && revisions.contains(revision);
    }
}
