package org.plumbline.faults.journal;

import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.SEED;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.Planted;

/// F09: PostgreSQL is killed again and again while files come in and single records.
class PostgresKillIT {

    private static final String NETWORK = "f09";
    private static final int WRITERS = 6;
    private static final int FILE_SENDERS = 2;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        Campaign campaign = new Campaign("F09");
        int kills = FORM.of(3, 50);
        try (Crowd crowd =
                new Crowd(WORLD, NETWORK, WORLD.platform()::sessions, SEED)
                        .withWriters(WRITERS, Habit.recording())
                        .withFileSenders(FILE_SENDERS)) {
            for (int i = 0; i < kills; i++) {
                Campaign.pause(random, 500, 3000);
                WORLD.platform().kill("postgres");
                WORLD.platform().start();
            }
            crowd.stop();
            List<Acknowledged> promised = crowd.promised();
            Evidence evidence = campaign.settle(NETWORK, promised);
            Map<String, String> files = files(crowd);
            List<String> uploads = uploads();
            long caught = plant(evidence, promised, files, uploads);
            campaign.wrong("wrong answers", crowd.answers().wrong())
                    .wrong("answers 500", crowd.answers().of(500))
                    .wrong("files lost or doubled", misplaced(files, uploads))
                    .seen(crowd.answers().counts())
                    .seen("files", files.size())
                    .report(
                            "postmaster `kill -9` during imports and single writes, 8 clients that send again",
                            kills,
                            crowd.acknowledged() + " acknowledged revisions",
                            "one promise more, one row gone, one row twice, one file twice",
                            caught);
        }
    }

    /// By Idempotency-Key the place of the report, as acknowledged.
    private static Map<String, String> files(Crowd crowd) throws Exception {
        Map<String, String> files = new HashMap<>();
        for (String line : crowd.files()) {
            String[] part = line.split(" ", -1);
            files.put(part[0], part[1]);
        }
        return files;
    }

    /// `key place` of every file in the database; one that has no key as well.
    private static List<String> uploads() throws SQLException {
        List<String> uploads = new ArrayList<>();
        try (Connection journal = WORLD.journal();
                Statement statement = journal.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select coalesce(k.key, 'none') || ' /api/v1/imports/' || u.id
                                from upload u left join idempotency_key k on k.upload_id = u.id
                                where u.network = '%s'
                                """
                                        .formatted(NETWORK))) {
            while (row.next()) {
                uploads.add(row.getString(1));
            }
        }
        return uploads;
    }

    private static List<String> misplaced(Map<String, String> files, List<String> uploads) {
        List<String> wrong = new ArrayList<>(uploads);
        files.forEach((key, place) -> {
            if (!wrong.remove(key + " " + place)) {
                wrong.add(key + " " + place + " is lost");
            }
        });
        return wrong;
    }

    private static long plant(
            Evidence evidence,
            List<Acknowledged> promised,
            Map<String, String> files,
            List<String> uploads) {
        Planted planted = new Planted(SEED);
        List<String> twice = new ArrayList<>(uploads);
        twice.add(uploads.getFirst());
        long records =
                Math.min(
                        evidence.check(planted.oneMore(promised)).count("I1"),
                        planted.withoutRowOf(evidence, promised.getFirst())
                                .check(promised)
                                .count("I1"));
        long doubles =
                Math.min(
                        planted.withRowTwice(evidence).check(promised).count("I2"),
                        misplaced(files, twice).size());
        return Math.min(records, doubles);
    }
}
