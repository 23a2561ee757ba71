package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;

class ConcurrentWritesIT {

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z",
             "scores": [{"id": "C-1", "instrument": "nrs-pain", "timing": "pre", "value": %d}]}
            """;

    private final Service service = Service.shared();
    private final Client clinic = service.submitter("crowd", "harbour");

    @Test
    void twoHundredTimesTheSameAtOnceIsOneRevision() throws Exception {
        List<Answer> answers =
                atOnce(
                        200,
                        _ ->
                                clinic.put(
                                        "/api/v1/clinics/harbour/sessions/S-1",
                                        SESSION.formatted(7)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"1\"");
        assertThat(answers)
                .extracting(answer -> answer.header("Outcomes-Position"))
                .doesNotContain("");
        assertThat(
                        Rows.number(
                                service.database(),
                                "select count(*) from journal where network = 'crowd' and record_id in ('S-1', 'C-1')"))
                .isEqualTo(2);
    }

    @Test
    void ofManyAmendmentsOfOneRevisionExactlyOneStands() throws Exception {
        String path = "/api/v1/clinics/harbour/sessions/S-2";
        String body = SESSION.replace("C-1", "C-2");
        clinic.put(path, body.formatted(7));

        List<Answer> answers =
                atOnce(
                        40,
                        number ->
                                clinic.put(
                                        path,
                                        body.formatted(7)
                                                .replace(
                                                        "acupuncture\"",
                                                        "acupuncture\", \"practitioner\": \"dr-"
                                                                + number
                                                                + "\""),
                                        "If-Match",
                                        "\"1\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    }

    @Test
    void scoresAndTheirSessionAtOnceAllFindEachOther() throws Exception {
        atOnce(
                60,
                number ->
                        number % 2 == 0
                                ? clinic.put(
                                        "/api/v1/clinics/harbour/sessions/T-" + number,
                                        """
                                        {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
                                         "startedAt": "2026-03-01T09:30:00Z"}
                                        """)
                                : clinic.put(
                                        "/api/v1/clinics/harbour/scores/D-" + number,
                                        """
                                        {"session": "T-%d", "instrument": "nrs-pain", "timing": "pre", "value": 6,
                                         "measuredAt": "2026-03-01T09:20:00Z"}
                                        """
                                                .formatted(number - 1)));

        assertThat(
                        Rows.number(
                                service.database(),
                                "select count(*) from record where network = 'crowd' and record_id like 'D-%' and patient_key is null"))
                .isZero();
        assertThat(
                        Rows.number(
                                service.database(),
                                "select count(*) from record where network = 'crowd' and record_id like 'D-%'"))
                .isEqualTo(30);
    }

    private interface Call {
        Answer with(int number);
    }

    private static List<Answer> atOnce(int count, Call call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls =
                    IntStream.range(0, count)
                            .<Callable<Answer>>mapToObj(number -> () -> call.with(number))
                            .toList();
            List<Future<Answer>> done = threads.invokeAll(calls);
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
