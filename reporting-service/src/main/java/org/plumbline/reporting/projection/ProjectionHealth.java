package org.plumbline.reporting.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Up once the tables have reached the ends of the topic seen at the start; down while a record
/// that cannot be a cell stops the projection. Away systems have health of their own: what is in
/// the tables can be read meanwhile.
@Component("projectionHealthIndicator")
class ProjectionHealth implements HealthIndicator {
    private final ProjectionStatus status;

    ProjectionHealth(ProjectionStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        return builder()
                .withDetail("activity", status.activity().name())
                .withDetail("epoch", status.served())
                .build();
    }

    private Health.Builder builder() {
        if (status.activity() == ProjectionStatus.Activity.STOPPED) {
            return Health.down().withDetail("fault", status.fault());
        }
        return status.caughtUp() ? Health.up() : Health.outOfService();
    }
}
