package org.plumbline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.events.Score;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.verify.Settings.Database;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.FactKey.Kind;
import org.plumbline.verify.recomputation.Recomputation;
import org.plumbline.verify.world.SmallPlatform;

/// On a real Kafka and PostgreSQL, with the services' own tables.
class VerificationIT {

    private static final long DAY_0 = Instant.parse("2025-03-10T08:00:00Z").toEpochMilli();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int PATIENTS = 20;

    @TempDir Path scratch;
    private @Nullable SmallPlatform started;

    @BeforeEach
    void aSmallWorld() throws Exception {
        started = new SmallPlatform(new Recomputation(new CatalogScales(Catalog.load())));
        for (int patient = 0; patient < PATIENTS; patient++) {
            treat("p" + patient, patient);
        }
    }

    @AfterEach
    void end() {
        platform().close();
    }

    private SmallPlatform platform() {
        SmallPlatform platform = started;
        if (platform == null) {
            throw new IllegalStateException("no platform");
        }
        return platform;
    }

    /// Two sessions, an immediate effect, a diary and a follow-up.
    private void treat(String patient, int offset) throws Exception {
        long day0 = DAY_0 + offset * DAY;
        SmallPlatform world = platform();
        world.session(patient, patient + "-s1", 1, day0, "neural-therapy");
        world.session(patient, patient + "-s2", 1, day0 + 7 * DAY, "neural-therapy");
        world.score(patient, patient + "-pre", 1, "pre", patient + "-s1", null, 8, day0);
        world.score(patient, patient + "-post", 1, "post", patient + "-s1", 15, 3, day0);
        world.score(
                patient,
                patient + "-diary",
                1,
                "diary",
                null,
                null,
                4 + offset % 3,
                day0 + 3 * DAY);
        world.score(
                patient,
                patient + "-month",
                1,
                "follow-up",
                null,
                null,
                offset % 6,
                day0 + 30 * DAY);
    }

    private Settings settings(Duration patience) {
        return new Settings(
                database(platform().sessions()),
                database(platform().reporting()),
                platform().bootstrapServers(),
                Infrastructure.registry().url(),
                null,
                "outcomes-stream",
                scratch,
                patience,
                5,
                20);
    }

    private static Database database(org.plumbline.infrastructure.Database it) {
        return new Database(it.jdbcUrl(), it.username(), it.password());
    }

    private Outcome verify() {
        return new Verification(settings(Duration.ofSeconds(20)), Clock.systemUTC()).run();
    }

    private static Report report(Outcome outcome) {
        assertThat(outcome).as(outcome.text()).isInstanceOf(Outcome.Compared.class);
        return ((Outcome.Compared) outcome).report();
    }

    @Test
    void aWorldWithoutAFaultHasNoDifferenceAndTheRunIsNoted() throws Exception {
        Outcome outcome = verify();
        Report report = report(outcome);
        assertThat(report.differences()).as(outcome.text()).isZero();
        assertThat(outcome.exitCode()).isZero();
        assertThat(report.facts()).isEqualTo(6 * PATIENTS);
        assertThat(report.patients()).isEqualTo(PATIENTS);
        assertThat(report.inMotion()).isZero();
        assertThat(report.cells())
                .isEqualTo(
                        platform()
                                .ask(
                                        "select (select count(*) from measure_cell where pair_count > 0)"
                                                + " + (select count(*) from course_cell where courses > 0)"
                                                + " + (select count(*) from session_cell where sessions > 0)"));
        assertThat(
                        platform()
                                .ask(
                                        "select facts from verification_run where differences = 0"
                                                + " and failure is null and finished_at >= started_at"))
                .isEqualTo(report.facts());
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aTamperedHistogramIsNamed() throws Exception {
        // the last number of the first pair: one more
        platform()
                .tamper(
                        "update measure_cell set pairs = set_byte(pairs, 4, get_byte(pairs, 4) + 1), pair_count = pair_count + 1"
                                + " where time_point = 'minute-15' and month = '2025-03'");
        Outcome outcome = verify();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("/nrs-pain/minute-15/high/first does not hold what the facts amount to")
                .contains("[pairs 8,3]")
                .contains("is not as on the cells topic");
        assertThat(report(outcome).cellDifferences()).isEqualTo(2);
        assertThat(
                        platform()
                                .ask(
                                        "select cardinality(first_differences) from verification_run where differences = 2"))
                .isEqualTo(2);
    }

    @Test
    void aHistogramThatItsCountBesideDoesNotFitIsNamed() throws Exception {
        platform().tamper("update measure_cell set pair_count = 99 where time_point = 'minute-15'");
        assertThat(verify().text()).contains("pair_count is 99 beside");
    }

    @Test
    void missingExtraAndMovedRowsAreNamed() throws Exception {
        platform().tamper("delete from course_cell");
        platform()
                .tamper(
                        "insert into session_cell select replace(key, '/a/', '/z/'), network, 'z', condition, modality, technique, combined, month, age_band,"
                                + " sex, symptom_duration, epoch, sequence, sessions, adverse_events, durability from session_cell");
        platform().tamper("update measure_cell set clinic = 'b' where time_point = 'month-1'");
        assertThat(verify().text())
                .contains("is missing from the tables")
                .contains("is in the tables without facts")
                .contains("has columns that do not fit its key");
    }

    @Test
    void everyCountOfCourseAndSessionCellsIsCompared() throws Exception {
        for (String tampering :
                List.of(
                        "course_cell set lengths = '[[2,99]]'",
                        "course_cell set responses = '[]'",
                        "course_cell set baselined = '{}'",
                        "course_cell set retreated = '{\"month-3\": 1}'",
                        "session_cell set durability = '[]'",
                        "session_cell set adverse_events = '[[\"pain\",\"mild\",1]]'",
                        "session_cell set sessions = sessions + 1",
                        "measure_cell set under_treatment = under_treatment + 1")) {
            String table = tampering.substring(0, tampering.indexOf(' '));
            platform().tamper("create table kept as select * from " + table);
            platform().tamper("update " + tampering);
            assertThat(verify().exitCode()).as(tampering).isEqualTo(1);
            platform().tamper("delete from " + table);
            platform().tamper("insert into " + table + " select * from kept");
            platform().tamper("drop table kept");
        }
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void aFactOnOneSideOnlyIsNamed() throws Exception {
        FactKey key = new FactKey(Kind.SCORE, "p1", "a", "never-sent");
        platform()
                .journal(
                        key,
                        1,
                        "{\"condition\": \"migraine\", \"instrument\": \"nrs-pain\", \"timing\": \"diary\", \"value\": 3, \"measuredAt\": 0}");
        Score extra =
                Score.newBuilder()
                        .setNetwork(SmallPlatform.NETWORK)
                        .setClinic("a")
                        .setScoreId("never-recorded")
                        .setPatientKey("p2")
                        .setRevision(1)
                        .setStatus("recorded")
                        .setCondition("migraine")
                        .setInstrument("nrs-pain")
                        .setTiming("diary")
                        .setValue(3)
                        .setMeasuredAt(Instant.EPOCH)
                        .build();
        platform().publish(new FactKey(Kind.SCORE, "p2", "a", "never-recorded"), extra);
        platform().publish(new FactKey(Kind.SCORE, "p3", "a", "p3-diary"), null);
        platform().commit();
        assertThat(verify().text())
                .contains("score p1/a/never-sent is on no topic")
                .contains("score p2/a/never-recorded is not in the journal")
                .contains("score p3/a/p3-diary is erased on the topic and recorded in the journal")
                // erased finally and wholly, so the cells hold too much
                .contains("does not hold what the facts amount to");
    }

    @Test
    void whatIsNotPublishedInTimeIsNotCompared() throws Exception {
        platform()
                .journal(
                        new FactKey(Kind.SCORE, "p1", "a", "late"),
                        1,
                        "{\"condition\": \"migraine\", \"instrument\": \"nrs-pain\", \"timing\": \"diary\", \"value\": 3, \"measuredAt\": 0}");
        Outcome outcome =
                new Verification(settings(Duration.ofMillis(500)), Clock.systemUTC()).run();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text()).contains("the relay has not published the journal up to");
        assertThat(
                        platform()
                                .ask(
                                        "select count(*) from verification_run where failure like '%relay%'"))
                .isEqualTo(1);
    }

    /// Facts go on arriving while everything is compared again and again.
    @Test
    void factsOnTheirWayAreNoDifferences() throws Exception {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        Thread clinic =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                for (int i = 0; i < 150; i++) {
                                    String patient = "p" + i % PATIENTS;
                                    long at = DAY_0 + (i % 40) * DAY;
                                    platform()
                                            .score(
                                                    patient,
                                                    "live" + i,
                                                    1,
                                                    "diary",
                                                    null,
                                                    null,
                                                    i % 11,
                                                    at);
                                    platform()
                                            .session(
                                                    patient,
                                                    patient + "-s1",
                                                    2 + i / PATIENTS,
                                                    at,
                                                    "acupuncture");
                                }
                            } catch (Exception e) {
                                failed.set(e);
                            }
                        });
        List<Report> reports = new ArrayList<>();
        while (clinic.isAlive() && reports.size() < 100) {
            reports.add(report(verify()));
        }
        clinic.join();
        assertThat(failed.get()).isNull();
        assertThat(reports).hasSizeGreaterThan(1);
        assertThat(reports)
                .allSatisfy(one -> assertThat(one.differences()).as(one.text()).isZero());
        Report last = report(verify());
        assertThat(last.differences()).as(last.text()).isZero();
        assertThat(last.inMotion()).isZero();
    }
}
