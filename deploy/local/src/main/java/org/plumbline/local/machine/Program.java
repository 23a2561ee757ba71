package org.plumbline.local.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A program to run in the background, its output in a log file.
///
/// @param command the program and its arguments
/// @param environment added to what is inherited
/// @param directory the working directory
/// @param log appended to
public record Program(
        List<String> command, Map<String, String> environment, Path directory, Path log) {
    /// What a caller's shell may have set for programs of its own.
    private static final Pattern NOT_INHERITED =
            Pattern.compile(
                    "(SPRING|SERVER|MANAGEMENT)_.*|PLUMBLINE_.*_PORT"
                            + "|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS");

    private static final Pattern PATH_SEPARATOR =
            Pattern.compile(Pattern.quote(File.pathSeparator));

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Starts it. A detached program outlives this one and hears no signal of its terminal.
    public ProcessHandle start(boolean detached) {
        List<String> whole = new ArrayList<>(detached ? detaching() : List.of());
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .directory(directory.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(NOT_INHERITED.asMatchPredicate());
        builder.environment().putAll(environment);
        try {
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Both run the program in their own place, so the pid stays.
    private static List<String> detaching() {
        return isInstalled("setsid") ? List.of("setsid") : List.of("nohup");
    }

    private static boolean isInstalled(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return PATH_SEPARATOR
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
