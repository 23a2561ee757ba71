package org.plumbline.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback interface.
final class Ports {

    /// Below what systems hand out to outgoing connections, so that none of those takes a chosen
    /// port before its process has bound it.
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;
    private static final int LOOKS = 30;

    private Ports() {}

    /// The wanted port, or a free one for 0. A process that was killed just before gets a moment to
    /// let its port go.
    static int orFree(int wanted) {
        if (wanted == 0) {
            return free();
        }
        for (int i = 0; !isFree(wanted); i++) {
            if (i == LOOKS) {
                throw new IllegalStateException("port " + wanted + " is taken by another process");
            }
            Pause.of(Duration.ofMillis(100));
        }
        return wanted;
    }

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
