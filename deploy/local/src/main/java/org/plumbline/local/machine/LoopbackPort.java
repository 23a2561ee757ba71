package org.plumbline.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// One port of the loopback interface.
public record LoopbackPort(int number) {
    private static final int CONNECT_MILLIS = 500;

    public LoopbackPort {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("a port is between 1 and 65535, not " + number);
        }
    }

    /// Whether a program can listen on it, and no other would be met under the name `localhost`.
    public boolean isFree() {
        return canBind() && !accepts("127.0.0.1") && !accepts("::1");
    }

    private boolean canBind() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private boolean accepts(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral(address), number), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
