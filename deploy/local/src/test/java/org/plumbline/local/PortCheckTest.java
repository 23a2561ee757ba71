package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {
    @TempDir Path folder;

    @Test
    void aTakenPortIsNamedWithItsUseItsOwnerAndItsVariable() throws Exception {
        Ports ports = Ports.free();
        Part postgres = postgres(ports);
        assertThatCode(() -> new PortCheck(ports).require(List.of(postgres)))
                .doesNotThrowAnyException();
        int port = ports.of(Ports.Port.POSTGRES);
        try (ServerSocket _ = new ServerSocket(port, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(PortsTaken.class)
                    .isThrownBy(() -> new PortCheck(ports).require(List.of(postgres)))
                    .withMessageContaining(Integer.toString(port))
                    .withMessageContaining("PostgreSQL")
                    .withMessageContaining("process")
                    .withMessageContaining("PLUMBLINE_POSTGRES_PORT");
        }
    }

    private Part postgres(Ports ports) {
        return ServerPart.postgres(
                new Installation(folder, new Home(folder), ports, folder, false, null));
    }
}
