package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// A packaged program, unpacked so that its JVM starts faster.
record Application(Path jar) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String UNPACKED = "application.jar";

    /// The runnable jar that a module's build left.
    ///
    /// @throws IllegalStateException if the module is not built
    static Application builtIn(Path module) {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(file -> file.toString().endsWith(".jar"))
                        .filter(Application::isRunnable)
                        .findFirst()
                        .map(Application::new)
                        .orElseThrow(() -> notBuilt(module));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw notBuilt(module);
    }

    static Path java() {
        return JAVA;
    }

    /// What tells this build of the program from others.
    String build() {
        try {
            return name()
                    + "-"
                    + Long.toString(Files.size(jar), Character.MAX_RADIX)
                    + "-"
                    + Long.toString(Files.getLastModifiedTime(jar).toMillis(), Character.MAX_RADIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unpacks this build below a directory, once.
    ///
    /// @return the jar to run
    Path unpackedIn(Path directory) {
        Path place = directory.resolve(build());
        Path runnable = place.resolve(UNPACKED);
        if (Files.notExists(runnable)) {
            unpack(directory, place);
        }
        return runnable;
    }

    /// Deletes what other builds of the same program left below a directory.
    void deleteOtherBuilds(Path directory) {
        String own = build();
        try (Stream<Path> builds = Files.list(directory)) {
            builds.filter(build -> isOtherThan(own, build.getFileName().toString()))
                    .forEach(Home::deleteTree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOtherThan(String own, String build) {
        return build.startsWith(name() + "-") && !build.equals(own);
    }

    private String name() {
        return jar.getFileName().toString().replace(".jar", "");
    }

    private void unpack(Path directory, Path place) {
        try {
            Files.createDirectories(directory);
            Path half = Files.createTempDirectory(directory, "half-");
            run(
                    JAVA.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    half.toString(),
                    "--application-filename",
                    UNPACKED);
            Files.move(half, place);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // the same content
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("cannot unpack: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRunnable(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.getManifest() != null
                    && opened.getManifest().getMainAttributes().getValue("Start-Class") != null;
        } catch (IOException unfinished) {
            return false;
        }
    }

    private static IllegalStateException notBuilt(Path module) {
        return new IllegalStateException(
                module + " is not built: `mvn package` makes its jar, as deploy/local/up does");
    }
}
