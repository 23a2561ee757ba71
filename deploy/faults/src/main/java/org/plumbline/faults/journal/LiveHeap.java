package org.plumbline.faults.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a JVM on this machine holds in its heap after a collection.
record LiveHeap(ProcessHandle process) {

    /// A line of `jcmd GC.heap_info` that begins in the first column for each part of the heap; the
    /// metaspace is none.
    private static final Pattern USED =
            Pattern.compile("(?m)^(?! |Metaspace).*total .*used (\\d+)K");

    long bytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        return used(jcmd("GC.heap_info"));
    }

    static long used(String info) {
        Matcher used = USED.matcher(info);
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("the heap cannot be read from what jcmd says");
        }
        return kilobytes * 1024;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process =
                new ProcessBuilder(program.toString(), Long.toString(this.process.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
