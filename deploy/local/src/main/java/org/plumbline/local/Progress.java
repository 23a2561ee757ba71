package org.plumbline.local;

import java.time.Duration;

/// Who wants to hear how a start or stop goes on. Called from several threads, one call at a time.
interface Progress {
    /// Hears nothing.
    Progress SILENT = new Progress() {};

    default void waiting(String forWhat) {}

    default void alreadyRunning(Part part) {}

    default void starting(Part part) {}

    default void ready(Part part, Duration after) {}

    default void failed(Part part, String because) {}

    default void stopped(Part part) {}
}
