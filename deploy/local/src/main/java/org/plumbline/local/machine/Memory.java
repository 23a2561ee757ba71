package org.plumbline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Memory by proportional set size: a page that n processes share counts 1/n in each.
public final class Memory {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

    private Memory() {}

    /// Kilobytes of the process and all that it started; empty where the system does not tell.
    public static OptionalLong kilobytes(ProcessHandle process) {
        long[] known =
                Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> of(each.pid()))
                        .flatMapToLong(OptionalLong::stream)
                        .toArray();
        return known.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Arrays.stream(known).sum());
    }

    private static OptionalLong of(long pid) {
        try {
            return pss(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
        } catch (IOException goneOrNoSuchSystem) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong pss(String rollup) {
        Matcher line = PSS.matcher(rollup);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
    }
}
