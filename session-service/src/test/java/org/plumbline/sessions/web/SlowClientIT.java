package org.plumbline.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Service;

class SlowClientIT {

    /// A head that never ends, and a body that never comes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/v1/clinics/harbour/sessions/S-1 HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "PUT /api/v1/clinics/harbour/sessions/S-1 HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer %s\r\n\r\n{"
            })
    void whoStopsSendingIsLetGo(String beginning) throws IOException {
        try (Service service =
                Service.start(
                        Service.freshDatabase(), "--server.tomcat.connection-timeout=500ms")) {
            Client submitter = service.submitter("slow", "harbour");
            URI address = URI.create(submitter.base());
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream()
                        .write(
                                beginning
                                        .formatted(submitter.token())
                                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(untilClosed(socket.getInputStream()))
                        .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
            }
            assertThat(submitter.get("/api/v1/clinics/harbour/sessions/S-1").status())
                    .isEqualTo(404);
        }
    }

    /// Ends when the server closes the connection; a server that never does fails the read.
    private static String untilClosed(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
}
