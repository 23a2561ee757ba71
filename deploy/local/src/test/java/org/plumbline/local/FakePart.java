package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A part that only tells when it starts.
record FakePart(String name, Set<String> needs, Consumer<String> onStart) implements Part {

    @Override
    public List<Ports.Port> ports() {
        return List.of();
    }

    @Override
    public Optional<ProcessHandle> running() {
        return Optional.empty();
    }

    @Override
    public void start() {
        onStart.accept(name);
    }

    @Override
    public void stop() {}

    @Override
    public void kill() {}

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Path log() {
        return Path.of("none");
    }
}
