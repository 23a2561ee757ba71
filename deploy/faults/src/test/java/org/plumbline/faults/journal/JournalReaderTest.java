package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.journal.JournalReader.Order;

class JournalReaderTest {

    private static final Path RELAY =
            Path.of(
                    "../../session-service/src/main/java/org/plumbline/sessions/relay/LeaderConnection.java");

    @Test
    void theReaderByTransactionAsksAsTheRelayDoes() throws IOException {
        String relay = oneSpace(Files.readString(RELAY).replaceAll(":\\w+", "?"));
        String question = oneSpace(Order.BY_TRANSACTION.sql());
        String condition = question.substring(question.indexOf("from journal"));
        assertThat(relay).contains(condition);
    }

    private static String oneSpace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
