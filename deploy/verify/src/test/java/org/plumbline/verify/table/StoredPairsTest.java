package org.plumbline.verify.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.cell.Counts;

class StoredPairsTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void pairsAreReadAsTheyAreDescribed() {
        // one byte of form, two pairs: (3, 1) twice, then (3, 4) three hundred times
        Counts counts = new Counts();
        assertThat(StoredPairs.into(counts, bytes("0102" + "060202" + "0006ac02"))).isEqualTo(302);
        assertThat(counts).isEqualTo(Counts.of(Map.of("pairs 3,1", 2L, "pairs 3,4", 300L)));
    }

    @Test
    void anotherXBeginsYAnewAndNumbersMayBeNegative() {
        Counts counts = new Counts();
        StoredPairs.into(counts, bytes("0102" + "030201" + "060501"));
        assertThat(counts).isEqualTo(Counts.of(Map.of("pairs -2,1", 1L, "pairs 1,-3", 1L)));
    }

    @Test
    void whatIsCutOrLeftOverOrOfAnotherFormIsRefused() {
        for (String broken : new String[] {"0102060202", "010106020200", "0200", ""}) {
            assertThatThrownBy(() -> StoredPairs.into(new Counts(), bytes(broken)))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
