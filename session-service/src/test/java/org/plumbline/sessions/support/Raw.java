package org.plumbline.sessions.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Says to a server what no well-behaved client would.
public final class Raw {

    private static final int PATIENCE_MILLIS = 30_000;

    private Raw() {}

    /// What the server says until it closes the connection or has nothing more to say. `{token}`
    /// stands for the client's.
    public static String said(Client client, String request) {
        URI base = URI.create(client.base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(
                            request.replace("{token}", client.token())
                                    .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
