package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void theTokenIsBase64urlOfShardTransactionAndRow() {
        // printf '1:0:777:42' | basenc --base64url, without its padding
        assertThat(new Position(0, 777, 42).token()).isEqualTo("MTowOjc3Nzo0Mg");
    }

    @Test
    void aTokenIsReadBackAndNothingElseIs() {
        Position position = new Position(3, 777, 42);

        assertThat(Position.of(position.token())).contains(position);
        assertThat(Position.of("")).isEmpty();
        assertThat(Position.of("MTowOjc3Nzo0Mg==")).contains(new Position(0, 777, 42));
        assertThat(Position.of("MTowOjc3Nw")).isEmpty();
        assertThat(Position.of("not base64")).isEmpty();
    }
}
