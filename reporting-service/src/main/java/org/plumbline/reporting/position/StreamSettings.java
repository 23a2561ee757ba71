package org.plumbline.reporting.position;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.stream`: the job whose progress a read of one's own writes waits for. Each epoch of
/// it is an application of its own: the first has the bare id, a later one
/// `<application-id>-<epoch>`.
///
/// @param applicationId the outcomes-stream's application id
@ConfigurationProperties("plumbline.stream")
record StreamSettings(@DefaultValue("outcomes-stream") String applicationId) {
    private static final Pattern EPOCH = Pattern.compile("-([1-9]\\d{0,17})");

    /// The consumer group of an epoch.
    String group(long epoch) {
        return epoch == 1 ? applicationId : applicationId + "-" + epoch;
    }

    /// The topic between the two stages of an epoch.
    String deltasTopic(long epoch) {
        return group(epoch) + "-deltas-repartition";
    }

    /// The epoch whose group this is; empty for groups of other programs.
    OptionalLong epochOf(String group) {
        if (group.equals(applicationId)) {
            return OptionalLong.of(1);
        }
        if (!group.startsWith(applicationId)) {
            return OptionalLong.empty();
        }
        Matcher rest = EPOCH.matcher(group.substring(applicationId.length()));
        return rest.matches()
                ? OptionalLong.of(Long.parseLong(rest.group(1)))
                : OptionalLong.empty();
    }
}
