package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A broker's `server.properties`: one node that is broker and controller.
record BrokerProperties(Path directory, int port, int controllerPort) {

    Path write() {
        try {
            return Files.writeString(
                    directory.resolve("server.properties"),
                    Resource.text("broker.properties") + place());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String place() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s/data
        """
                .formatted(port, controllerPort, directory);
    }
}
