package org.plumbline.outcomes.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;
import static org.plumbline.outcomes.OnePatient.id;
import static org.plumbline.outcomes.OnePatient.plain;

import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();
    private final FactId id = id("S");

    @Test
    void theHighestRevisionHoldsWhateverTheOrder() {
        var first = plain("S", DAY0);
        var second = plain("S", day(1));

        assertThat(ledger.session(id, new Version<>(2, 22, second))).isEqualTo(Reception.HOLDS);
        assertThat(ledger.session(id, new Version<>(1, 11, first))).isEqualTo(Reception.OUTDATED);

        assertThat(ledger.liveSession(id)).isEqualTo(second);
    }

    @Test
    void aGapInTheRevisionsIsNormal() {
        ledger.session(id, new Version<>(1, 11, plain("S", DAY0)));
        assertThat(ledger.session(id, new Version<>(7, 77, plain("S", day(2)))))
                .isEqualTo(Reception.HOLDS);
    }

    @Test
    void theSameRevisionAgainIsARepetition() {
        ledger.session(id, new Version<>(1, 11, plain("S", DAY0)));
        assertThat(ledger.session(id, new Version<>(1, 11, plain("S", DAY0))))
                .isEqualTo(Reception.REPEATED);
    }

    @Test
    void aSecondContentUnderOneRevisionContradictsAndChangesNothing() {
        ledger.session(id, new Version<>(1, 11, plain("S", DAY0)));
        assertThat(ledger.session(id, new Version<>(1, 12, plain("S", day(1)))))
                .isEqualTo(Reception.CONTRADICTS);
        assertThat(ledger.liveSession(id)).isEqualTo(plain("S", DAY0));
    }

    @Test
    void aRetractionStaysAsAMarkerThatKeepsOlderRevisionsOut() {
        ledger.session(id, new Version<>(3, 33, null));
        assertThat(ledger.session(id, new Version<>(2, 22, plain("S", DAY0))))
                .isEqualTo(Reception.OUTDATED);
        assertThat(ledger.liveSession(id)).isNull();
    }

    @Test
    void aRetractedFactCanBeRecordedAgain() {
        ledger.session(id, new Version<>(1, 11, plain("S", DAY0)));
        ledger.session(id, new Version<>(2, 22, null));
        ledger.session(id, new Version<>(3, 33, plain("S", day(3))));
        assertThat(ledger.liveSession(id)).isEqualTo(plain("S", day(3)));
    }

    @Test
    void erasureForgetsEveryFactAndRevision() {
        ledger.session(id, new Version<>(5, 55, null));
        ledger.erase();
        assertThat(ledger.isEmpty()).isTrue();
        assertThat(ledger.sessionVersion(id)).isNull();
    }

    @Test
    void anErasedPatientTakesNoFactAnyMore() {
        ledger.erase();
        assertThat(ledger.session(id, new Version<>(9, 99, plain("S", DAY0))))
                .isEqualTo(Reception.ERASED);
        assertThat(ledger.isEmpty()).isTrue();
    }

    @Test
    void revisionsBeginAtOne() {
        assertThatThrownBy(() -> new Version<Session>(0, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
