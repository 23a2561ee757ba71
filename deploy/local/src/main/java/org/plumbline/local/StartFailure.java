package org.plumbline.local;

import java.util.Map;
import java.util.stream.Collectors;

/// Some parts did not become ready; the others run.
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(Map<String, String> becauseByPart) {
        super(
                becauseByPart.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
