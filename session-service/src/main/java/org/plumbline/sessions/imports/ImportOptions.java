package org.plumbline.sessions.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Faults;

/// How an import is to be done.
///
/// @param validateOnly say what would happen, change nothing
/// @param allOrNothing change nothing unless every row is right
record ImportOptions(boolean validateOnly, boolean allOrNothing) {

    private static final String VALIDATE = "validate";
    private static final String COMMIT = "commit";
    private static final String KEEP_VALID = "keep-valid";
    private static final String ALL_OR_NOTHING = "all-or-nothing";

    /// What is null has not been said; what is empty is wrong.
    static ImportOptions of(@Nullable String mode, @Nullable String onError, Faults faults) {
        oneOf("mode", mode, List.of(VALIDATE, COMMIT), faults);
        oneOf("onError", onError, List.of(KEEP_VALID, ALL_OR_NOTHING), faults);
        return new ImportOptions(VALIDATE.equals(mode), ALL_OR_NOTHING.equals(onError));
    }

    private static void oneOf(
            String name, @Nullable String value, List<String> allowed, Faults faults) {
        if (value != null && !allowed.contains(value)) {
            faults.add(
                    "/" + name,
                    "bad-parameter",
                    name + " is not known.",
                    "one of " + String.join(", ", allowed));
        }
    }

    String mode() {
        return validateOnly ? VALIDATE : COMMIT;
    }

    String onError() {
        return allOrNothing ? ALL_OR_NOTHING : KEEP_VALID;
    }

    /// Whether the whole file is tried out before anything is changed.
    boolean needsTrial() {
        return validateOnly || allOrNothing;
    }
}
