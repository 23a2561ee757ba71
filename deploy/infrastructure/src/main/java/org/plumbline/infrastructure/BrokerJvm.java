package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The JVMs that format a broker's storage and run the broker.
record BrokerJvm(KafkaProcess.Settings settings, Path properties) {

    /// Fixed: a directory is known by its place, and a second format must find the same cluster.
    private static final String CLUSTER = "cGx1bWJsaW5lLWJyb2tlcg";

    void format() {
        OwnProcess format =
                OwnProcess.launch(
                        "kafka-format",
                        settings.directory(),
                        java(
                                96,
                                "kafka.tools.StorageTool",
                                "format",
                                "--ignore-formatted",
                                "-t",
                                CLUSTER,
                                "-c",
                                properties.toString()),
                        false);
        if (!format.hasEnded(Duration.ofSeconds(60))) {
            format.kill();
        }
        if (Files.notExists(settings.directory().resolve("data/meta.properties"))) {
            throw new StartFailed("the broker's storage could not be formatted", format.log());
        }
    }

    OwnProcess launch() {
        return OwnProcess.launch(
                "kafka",
                settings.directory(),
                java(settings.heapMegabytes(), "kafka.Kafka", properties.toString()),
                settings.detached());
    }

    private List<String> java(int heapMegabytes, String... arguments) {
        List<String> options = new ArrayList<>();
        options.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        options.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        options.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        options.add("-cp");
        options.add(Java.classPath(jars(settings.libraries())));
        options.addAll(List.of(arguments));
        return Java.command(heapMegabytes, options);
    }

    private static List<Path> jars(@Nullable Path libraries) {
        if (libraries == null) {
            return Built.brokerClassPath();
        }
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
