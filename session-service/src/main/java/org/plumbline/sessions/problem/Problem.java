package org.plumbline.sessions.problem;

import java.util.List;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// Why a request was refused, as RFC 9457 has it.
///
/// @param code kebab-case, for programs
/// @param detail one sentence that says what to do
public record Problem(int status, String code, String title, String detail, List<Fault> faults) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
    }

    public Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, List.of());
    }

    /// The rules that the content breaks. With one fault its code is the problem's.
    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                422,
                faults.size() == 1 ? faults.getFirst().code() : "invalid",
                "The content breaks a rule",
                "Correct what is named under errors and send it again.",
                faults);
    }

    public static Problem invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Fault(pointer, code, detail, null)));
    }

    public static Problem conflict(List<Fault> faults) {
        return new Problem(
                409,
                faults.getFirst().code(),
                "The record on file contradicts this",
                faults.getFirst().detail(),
                faults);
    }

    public static Problem badParameters(List<Fault> faults) {
        return new Problem(
                400,
                "bad-parameter",
                "A parameter is wrong",
                "Correct what is named under errors.",
                faults);
    }

    public static Problem malformed(String detail) {
        return new Problem(400, "malformed", "Not parseable", detail);
    }

    /// One and the same for what does not exist and what is somebody else's.
    public static Problem forbidden() {
        return new Problem(
                403, "forbidden", "Not yours", "Your token does not entitle you to this.");
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", "Not on record", "There is nothing of this id.");
    }

    public static Problem unauthorized() {
        return new Problem(
                401,
                "unauthorized",
                "No valid token",
                "Send a valid bearer token in the Authorization header.");
    }

    public static Problem unavailable() {
        return new Problem(
                503,
                "unavailable",
                "Cannot be kept durably just now",
                "Nothing was acknowledged; send the same request again.");
    }

    public Json.Obj toJson() {
        return new ObjectBuilder()
                .put("type", "urn:plumbline:problem:" + code)
                .put("title", title)
                .put("status", (long) status)
                .put("detail", detail)
                .put("code", code)
                .put("errors", faults.stream().map(Problem::toJson).toList())
                .build();
    }

    private static Json.Obj toJson(Fault fault) {
        return new Json.Obj(
                        new ObjectBuilder()
                                .put("code", fault.code())
                                .put("detail", fault.detail())
                                .put("hint", fault.hint())
                                .build()
                                .fields())
                .with("pointer", new Json.Text(fault.pointer()));
    }
}
