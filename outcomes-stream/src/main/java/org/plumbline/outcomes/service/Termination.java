package org.plumbline.outcomes.service;

/// Ends the process as failed, so that nobody takes a dead stream for a live one.
@FunctionalInterface
interface Termination {
    void terminate();
}
