package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;
import org.plumbline.schemas.cell.CellKeys;

/// Rows that stood in the tables before lengths and sessions to response did.
class FormerRowsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestCells made = TestCells.ofNewNetwork();
    private final Database database = Infrastructure.postgres().createDatabase("former");

    @Test
    void a_course_cell_of_before_has_no_lengths_until_its_next_update() throws Exception {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .target("2")
                .load()
                .migrate();
        insertFormer(made.courses("harbour", 1, 1, 12));

        try (Issuer issuer = Issuer.start();
                CellsWriter writer = new CellsWriter();
                Service service = Service.start(database, issuer.address())) {
            Cells cells = service.bean(Cells.class);
            CourseCell former = courses(cells).getFirst();
            assertThat(former.courses()).isEqualTo(12);
            assertThat(former.baselined()).isEqualTo(Map.of("nrs-pain", 12L));
            assertThat(former.lengths()).isEmpty();
            assertThat(former.responses()).isEmpty();

            writer.commit(made.courses("harbour", 1, 2, 13));
            await().atMost(PATIENCE).until(() -> courses(cells).getFirst().courses() == 13);
            assertThat(courses(cells).getFirst().lengths()).containsExactly(new Length(4, 13));
            assertThat(courses(cells).getFirst().responses()).hasSize(1);
        }
    }

    private List<CourseCell> courses(Cells cells) {
        return cells.courses(new CourseQuery(made.network(), Set.of("migraine"), CellFilters.NONE));
    }

    private void insertFormer(Cell cell) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                insert into course_cell (key, network, clinic, condition, modality,
                                    technique, combined, month, age_band, sex, symptom_duration,
                                    epoch, sequence, courses, baselined, retreated)
                                values (?, ?, 'harbour', 'migraine', 'acupuncture', 'unspecified',
                                    false, '2026-03', '40-59', 'female', '3-12', 1, 1, 12,
                                    '{"nrs-pain": 12}', '{}')
                                """)) {
            statement.setString(1, CellKeys.of(cell));
            statement.setString(2, made.network());
            statement.executeUpdate();
        }
    }
}
