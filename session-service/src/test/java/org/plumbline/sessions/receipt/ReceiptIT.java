package org.plumbline.sessions.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Counting;
import org.plumbline.sessions.support.Service;

class ReceiptIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;
    private static final String SCORE =
            """
            {"session": "S-9", "instrument": "nrs-pain", "timing": "pre", "value": 4,
             "measuredAt": "2026-03-01T09:20:00Z"}
            """;

    @TempDir private Path directory;

    @Test
    void aWriteIsAcceptedThenPublishedThenCounted() {
        KafkaProcess broker = KafkaProcess.start(KafkaProcess.Settings.in(directory));
        try (Service service = publishing(broker);
                Counting stream = new Counting(broker.bootstrapServers())) {
            Client clinic = service.submitter("receipts", "harbour");
            String first = position(clinic.put(address("sessions/S-1"), SESSION));
            await().atMost(LIMIT).until(() -> says(clinic, first, "published", "true"));
            assertThat(clinic.get(receipt(first)).text())
                    .as("nothing counts yet")
                    .contains("\"counted\":false", "\"accepted\":{\"at\":\"20");

            stream.allBy("another-program");
            assertThat(says(clinic, first, "counted", "true")).isFalse();
            stream.allBy("outcomes-stream");
            assertThat(says(clinic, first, "counted", "true")).isTrue();

            String second = position(clinic.put(address("sessions/S-2"), SESSION));
            await().atMost(LIMIT).until(() -> says(clinic, second, "published", "true"));
            assertThat(says(clinic, second, "counted", "false")).isTrue();
            assertThat(says(clinic, first, "counted", "true"))
                    .as("what came after does not matter")
                    .isTrue();

            stream.allBy("outcomes-stream-2");
            assertThat(says(clinic, second, "counted", "true")).as("the newest epoch").isTrue();

            String waiting = position(clinic.put(address("scores/C-9"), SCORE));
            assertThat(clinic.get(receipt(waiting)).text())
                    .contains("\"waitsFor\":\"session\"", "\"published\":false");
            clinic.put(address("sessions/S-9"), SESSION);
            await().atMost(LIMIT).until(() -> says(clinic, waiting, "published", "true"));
            assertThat(clinic.get(receipt(waiting)).text()).doesNotContain("waitsFor");

            broker.kill();
            assertThat(says(clinic, first, "counted", "null")).isTrue();
            assertThat(says(clinic, first, "published", "true")).isTrue();
            String later = position(clinic.put(address("sessions/S-3"), SESSION));
            assertThat(clinic.get(receipt(later)).text())
                    .contains("\"published\":false", "\"counted\":false");
        } finally {
            broker.kill();
        }
    }

    @Test
    void whatOthersHaveWrittenIsAsUnknownAsWhatNobodyHas() {
        Service service = Service.shared();
        String position =
                position(
                        service.submitter("receipt-one", "harbour")
                                .put(address("sessions/S-1"), SESSION));
        Client neighbour = service.submitter("receipt-one", "lighthouse");
        Client stranger = service.submitter("receipt-two", "*");

        Answer unknown = stranger.get(receipt(new Position(0, 777_777_777, 999_999_999).token()));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(stranger.get(receipt(position)).status()).isEqualTo(404);
        assertThat(stranger.get(receipt(position)).text()).isEqualTo(unknown.text());
        assertThat(neighbour.get(receipt(position)).text()).isEqualTo(unknown.text());
        assertThat(service.submitter("receipt-one", "harbour").get(receipt(position)).status())
                .isEqualTo(200);
        assertThat(
                        service.withToken(
                                        Service.issuer()
                                                .token(claims ->
                                                        claims.claim("network", "receipt-one")))
                                .get(receipt(position))
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "MTowOjc3Nzo0Mg==%20",
                "MjowOjc3Nzo0Mg",
                "MTowOjc3Nzo5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "-1"
            })
    void whatIsNoPositionIsRefused(String position) {
        Answer answer = Service.shared().submitter("receipts", "*").get(receipt(position));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-parameter");
    }

    private static Service publishing(KafkaProcess broker) {
        return Service.start(
                Service.freshDatabase(),
                "--plumbline.relay.enabled=true",
                "--plumbline.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--plumbline.registry.url=" + Infrastructure.registry().url());
    }

    private static boolean says(Client clinic, String position, String field, String value) {
        return clinic.get(receipt(position)).text().contains("\"" + field + "\":" + value);
    }

    private static String address(String record) {
        return "/api/v1/clinics/harbour/" + record;
    }

    private static String receipt(String position) {
        return "/api/v1/receipts/" + position;
    }

    private static String position(Answer written) {
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return written.header(Position.HEADER);
    }
}
