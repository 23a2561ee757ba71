package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.accepts(other.getLocalPort())).isTrue();
            assertThatThrownBy(() -> Ports.orFree(other.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("port %d is taken by another process", other.getLocalPort());
        }
    }

    @Test
    void aPortOfNobodysChoiceIsFree() {
        int port = Ports.orFree(0);
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.accepts(port)).isFalse();
    }
}
