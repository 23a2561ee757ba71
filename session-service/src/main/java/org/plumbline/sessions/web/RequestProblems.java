package org.plumbline.sessions.web;

import org.plumbline.sessions.problem.Problem;

/// Problems of requests that reach no controller.
final class RequestProblems {

    private RequestProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.unauthorized();
            case 403 -> Problem.forbidden();
            case 404 -> new Problem(404, "not-found", "No such address", "See /v3/api-docs.");
            case 405, 501 ->
                    new Problem(
                            405, "method-not-allowed", "Another method", "See the header Allow.");
            case 406 -> new Problem(406, "not-acceptable", "Not in that form", "Accept JSON.");
            case 413 -> new Problem(413, "too-large", "Too large", "Send less at once.");
            case 415 ->
                    new Problem(
                            415,
                            "unsupported-media-type",
                            "Another media type",
                            "See /v3/api-docs for what is taken here.");
            case 503 -> Problem.unavailable();
            default ->
                    status < 500
                            ? new Problem(
                                    status, "bad-request", "Not understood", "Correct the request.")
                            : new Problem(
                                    500,
                                    "internal",
                                    "A fault of ours",
                                    "It has been noted; trying again may help.");
        };
    }
}
