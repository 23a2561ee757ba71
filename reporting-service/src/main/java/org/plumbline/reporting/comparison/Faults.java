package org.plumbline.reporting.comparison;

import java.util.List;
import org.plumbline.reporting.problem.Fault;

/// What can be wrong with a parameter.
final class Faults {

    private Faults() {}

    static Fault required(String parameter, List<String> allowed) {
        return new Fault(
                parameter, "required", parameter + " is required", "one of " + listed(allowed));
    }

    static Fault unknownValue(String parameter, List<String> allowed) {
        return new Fault(
                parameter,
                "unknown-value",
                "%s must be one of: %s".formatted(parameter, listed(allowed)),
                "one of " + listed(allowed));
    }

    static Fault malformed(String parameter, String form) {
        return new Fault(parameter, "malformed", "%s must be %s".formatted(parameter, form), form);
    }

    static Fault unknownFilter(String parameter, List<String> allowed) {
        return new Fault(
                parameter,
                "unknown-filter",
                "There is no parameter of that name; there are: " + listed(allowed),
                "one of " + listed(allowed));
    }

    static Fault repeated(String parameter) {
        return new Fault(
                parameter, "repeated", parameter + " stands more than once", "once or not at all");
    }

    static Fault inapplicable(String parameter, String why, String hint) {
        return new Fault(parameter, "inapplicable", why, hint);
    }

    private static String listed(List<String> allowed) {
        return String.join(", ", allowed);
    }
}
