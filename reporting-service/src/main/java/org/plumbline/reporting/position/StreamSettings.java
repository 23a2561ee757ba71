package org.plumbline.reporting.position;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.stream`: the job whose progress a read of one's own writes waits for.
///
/// @param applicationId the outcomes-stream's application id, which is its consumer group
@ConfigurationProperties("plumbline.stream")
record StreamSettings(@DefaultValue("outcomes-stream") String applicationId) {

    /// The topic between the stream's two stages.
    String deltasTopic() {
        return applicationId + "-deltas-repartition";
    }
}
