package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsOfThisMachineTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void aPortIsTakenWhileSomethingListensOnItAndFreeAfterwards(String address) throws Exception {
        LoopbackPort port;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.ofLiteral(address))) {
            port = new LoopbackPort(socket.getLocalPort());
            assertThat(port.isFree()).isFalse();
        }
        assertThat(port.isFree()).isTrue();
    }

    @Test
    void theOwnerOfAPortIsNamed() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(PortOwner.of(socket.getLocalPort()))
                    .hasValueSatisfying(owner ->
                            assertThat(owner)
                                    .startsWith("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void onlyListeningSocketsOfThatPortCount() {
        List<String> table =
                List.of(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                        "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0",
                        "   1: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0",
                        "   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4713 1 0");
        assertThat(PortOwner.inodes(table, 8080)).containsExactly("4711");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortOutsideItsRangeIsNone(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoopbackPort(number));
    }
}
