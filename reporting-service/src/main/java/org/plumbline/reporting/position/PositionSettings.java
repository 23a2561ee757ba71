package org.plumbline.reporting.position;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.position`: how a read waits for a write.
///
/// @param patience longest wait
/// @param poll pause between two looks
@ConfigurationProperties("plumbline.position")
record PositionSettings(
        @DefaultValue("5s") Duration patience, @DefaultValue("15ms") Duration poll) {

    /// Refuses times that are not above 0.
    PositionSettings {
        if (!patience.isPositive() || !poll.isPositive()) {
            throw new IllegalArgumentException("plumbline.position: a time is not above 0");
        }
    }
}
