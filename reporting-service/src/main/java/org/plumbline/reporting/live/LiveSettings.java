package org.plumbline.reporting.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.live`: how many may listen, and how often they hear.
///
/// @param streams most open streams of this instance
/// @param networkStreams most of one network
/// @param userStreams most of one person; a further one ends that person's oldest
/// @param interval shortest time between two hints to one listener
/// @param heartbeat longest time without a sign of life
/// @param retry about how long a browser waits before it comes back; spread by half of it either
///   way
@ConfigurationProperties("plumbline.live")
record LiveSettings(
        @DefaultValue("4000") int streams,
        @DefaultValue("500") int networkStreams,
        @DefaultValue("6") int userStreams,
        @DefaultValue("250ms") Duration interval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration retry) {

    /// Refuses numbers and times that are not above 0.
    LiveSettings {
        if (streams < 1 || networkStreams < 1 || userStreams < 1) {
            throw new IllegalArgumentException("plumbline.live: streams are below 1");
        }
        if (!interval.isPositive() || !heartbeat.isPositive() || !retry.isPositive()) {
            throw new IllegalArgumentException("plumbline.live: a time is not above 0");
        }
    }
}
