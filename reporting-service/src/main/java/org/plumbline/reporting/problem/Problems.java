package org.plumbline.reporting.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Problems of RFC 9457 as all of the platform writes them: besides the standard's members a `code`
/// in kebab-case for programs, and `errors` where several faults are named at once.
public final class Problems {

    private Problems() {}

    /// A problem with one reason.
    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return coded(problem, code);
    }

    /// Gives a problem its code, and the type that goes with it.
    static ProblemDetail coded(ProblemDetail problem, String code) {
        problem.setType(URI.create("urn:plumbline:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    /// A problem that names every fault.
    public static ProblemDetail of(
            HttpStatus status, String code, String detail, List<Fault> faults) {
        ProblemDetail problem = of(status, code, detail);
        problem.setProperty("errors", faults);
        return problem;
    }

    /// The code of a status for which nothing more precise is known, such as `not-found`.
    public static String codeOf(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
