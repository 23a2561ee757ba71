package org.plumbline.infrastructure;

import java.nio.file.Path;

/// A JVM that starts something and then is gone at once, as by a kill: no shutdown hook runs.
final class Starter {

    static final int HALTED = 7;

    private Starter() {}

    public static void main(String[] arguments) {
        if (arguments[0].equals("shared")) {
            Infrastructure.postgres();
        } else {
            Path directory = Path.of(arguments[1]);
            PostgresProcess.start(postgres(directory).asDetached());
            KafkaProcess.start(KafkaProcess.Settings.in(kafka(directory)).asDetached());
        }
        Runtime.getRuntime().halt(HALTED);
    }

    static PostgresProcess.Settings postgres(Path directory) {
        return PostgresProcess.Settings.in(directory.resolve("postgres"), "a secret");
    }

    static Path kafka(Path directory) {
        return directory.resolve("kafka");
    }
}
