package org.plumbline.reporting.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.support.Browser;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;

class LastRunIT {
    private static final String PAGE = "/?condition=migraine&instrument=nrs-pain&timepoint=month-3";

    private static final Database DATABASE = Infrastructure.postgres().createDatabase("runs");

    @Test
    void the_last_comparison_is_on_the_dashboard_and_in_the_metrics() throws Exception {
        try (Issuer issuer = Issuer.start();
                Service service = Service.start(DATABASE, issuer.address())) {
            issuer.before(
                    "director", "harbour-net", List.of("medical-director"), Duration.ofMinutes(5));
            assertThat(page(service)).contains("Last reconciled with the journal: not yet.");
            assertThat(metrics(service)).doesNotContain("outcomes_reconciliation");

            note(service, "now() - interval '2 hours'", 7, "null");
            note(service, "now() - interval '14 minutes'", 2, "null");
            note(service, "now()", 0, "'the relay was behind'");
            assertThat(page(service))
                    .contains("Last reconciled with the journal: 14 minutes ago, 2 differences.");
            assertThat(metrics(service))
                    .containsPattern("(?m)^outcomes_reconciliation_difference(\\{.*})? 2\\.0$")
                    .containsPattern(
                            "(?m)^outcomes_reconciliation_age_seconds(\\{.*})? 8[45]\\d\\.")
                    .doesNotContainPattern("outcomes_reconciliation.* NaN");

            note(service, "now()", 0, "null");
            assertThat(page(service)).contains("less than a minute ago, no differences.");
            assertThat(metrics(service))
                    .containsPattern("(?m)^outcomes_reconciliation_difference(\\{.*})? 0\\.0$");
        }
    }

    private static String page(Service service) {
        return new Browser().open(service.address(PAGE)).body();
    }

    private static String metrics(Service service) {
        return service.manage("/actuator/prometheus").body();
    }

    private static void note(Service service, String finished, int differences, String failure)
            throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into verification_run (started_at, finished_at, journal_xid, journal_id, epoch, facts, patients,
                        cells, in_motion, differences, first_differences, failure)
                    values (now() - interval '3 hours', %s, 1, 1, 1, 1, 1, 1, 0, %d, '{}', %s)
                    """
                            .formatted(finished, differences, failure));
        }
        service.bean(LastRun.class).look();
    }
}
