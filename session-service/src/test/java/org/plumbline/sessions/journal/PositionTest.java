package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void theTokenIsBase64urlOfShardTransactionAndRow() {
        // printf '1:0:777:42' | basenc --base64url, without its padding
        assertThat(new Position(0, 777, 42).token()).isEqualTo("MTowOjc3Nzo0Mg");
    }
}
