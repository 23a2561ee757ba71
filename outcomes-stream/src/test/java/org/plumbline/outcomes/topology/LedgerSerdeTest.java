package org.plumbline.outcomes.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.schemas.catalog.Catalog;

class LedgerSerdeTest {
    private static final Catalog CATALOG = Catalog.load();
    private final LedgerSerde serde = new LedgerSerde();

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (long seed = 0; seed < 300; seed++) {
            Ledger ledger = ledger(seed);
            assertThat(content(read(write(ledger))))
                    .as("seed %d", seed)
                    .isEqualTo(content(ledger))
                    .isNotEmpty();
        }
    }

    @Test
    void nullStandsForNull() {
        assertThat(serde.serializer().serialize("patients", null)).isNull();
        assertThat(serde.deserializer().deserialize("patients", (byte[]) null)).isNull();
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] bytes = write(ledger(1));
        bytes[0] = 4;
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("format 2");
    }

    private static Ledger ledger(long seed) {
        var ledger = new Ledger();
        var derivation = new Derivation(new CatalogBands(CATALOG));
        new Simulation(seed, 1, 60)
                .revisions()
                .forEach(record -> FactReading.take(derivation, ledger, record, CATALOG));
        return ledger;
    }

    private byte[] write(Ledger ledger) {
        return serde.serializer().serialize("patients", ledger);
    }

    private Ledger read(byte[] bytes) {
        return serde.deserializer().deserialize("patients", bytes);
    }

    private static Map<FactId, Object> content(Ledger ledger) {
        var content = new HashMap<FactId, Object>();
        ledger.forEachSession(content::put);
        ledger.forEachScore(content::put);
        return content;
    }
}
