package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.sessions.support.Imports.counts;

import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Imports;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;
import org.plumbline.sessions.support.Trial;
import tools.jackson.databind.JsonNode;

class ImportResumeIT {

    private static final int PATIENTS = 5000;

    @Test
    void anImportThatWasInterruptedIsBroughtToItsEndWithoutLossOrRepetition() {
        Database database = Service.freshDatabase();
        String location;
        long before;
        try (Service first = Service.start(database)) {
            Client client = first.submitter("resume", "*");
            location = client.csv("/api/v1/imports", Trial.ofPatients(PATIENTS)).header("Location");
            do {
                before = recorded(database);
            } while (before == 0);
        }
        assertThat(recorded(database)).isLessThan(4L * PATIENTS);

        try (Service second = Service.start(database)) {
            JsonNode report = Imports.finished(second.submitter("resume", "*"), location);

            assertThat(counts(report)).isEqualTo("completed 20000: 20000 0 0 0 0 0");
            assertThat(recorded(database)).isEqualTo(4L * PATIENTS);
            assertThat(
                            Rows.number(
                                    database,
                                    "select count(distinct (kind, clinic, record_id)) from journal"))
                    .isEqualTo(4L * PATIENTS);
            assertThat(Rows.number(database, "select max(revision) from journal")).isOne();
        }
    }

    private static long recorded(Database database) {
        return Rows.number(database, "select count(*) from journal");
    }
}
