package org.plumbline.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AckLedgerTest {

    @TempDir private Path directory;

    @Test
    void whatWasAcknowledgedIsReadBackAlsoByALaterProcess() throws IOException {
        Path file = directory.resolve("ledger");
        try (AckLedger ledger = new AckLedger(file)) {
            ledger.acknowledged("S-1 revision 1");
        }
        try (AckLedger ledger = new AckLedger(file)) {
            ledger.acknowledged("S-1 revision 2");
        }
        assertThat(AckLedger.read(file)).containsExactly("S-1 revision 1", "S-1 revision 2");
    }

    @Test
    void aLineThatAKillCutShortWasPromisedToNobody() throws IOException {
        Path file = directory.resolve("ledger");
        try (AckLedger ledger = new AckLedger(file)) {
            ledger.acknowledged("S-1");
        }
        Files.writeString(file, "S-2 revi", StandardOpenOption.APPEND);
        assertThat(AckLedger.read(file)).containsExactly("S-1");
    }

    @Test
    void anEntryIsOneLine() throws IOException {
        try (AckLedger ledger = new AckLedger(directory.resolve("ledger"))) {
            assertThatThrownBy(() -> ledger.acknowledged("S-1\nS-2"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
