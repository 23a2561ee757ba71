package org.plumbline.local;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Processes that must not outlive this one.
final class EndWithThisProcess {
    private static final Queue<ProcessHandle> PROCESSES = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> PROCESSES.forEach(ProcessHandle::destroyForcibly),
                                "end-services"));
    }

    private EndWithThisProcess() {}

    static void kill(ProcessHandle process) {
        PROCESSES.add(process);
    }
}
