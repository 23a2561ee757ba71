package org.plumbline.sessions.relay;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.stream`: the job that counts what is published. Each of its epochs has a consumer
/// group of its own: the first the bare id, a later one `<application-id>-<epoch>`.
///
/// @param applicationId the outcomes-stream's application id
@ConfigurationProperties("plumbline.stream")
record StreamGroups(@DefaultValue("outcomes-stream") String applicationId) {

    private static final Pattern LATER = Pattern.compile("-([1-9]\\d{0,17})");

    String ofEpoch(long epoch) {
        return epoch == 1 ? applicationId : applicationId + "-" + epoch;
    }

    /// Empty for groups of other programs.
    OptionalLong epochOf(String group) {
        if (group.equals(applicationId)) {
            return OptionalLong.of(1);
        }
        Matcher later =
                LATER.matcher(
                        group.startsWith(applicationId)
                                ? group.substring(applicationId.length())
                                : "");
        return later.matches()
                ? OptionalLong.of(Long.parseLong(later.group(1)))
                : OptionalLong.empty();
    }
}
