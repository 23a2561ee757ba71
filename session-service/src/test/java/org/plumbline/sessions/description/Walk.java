package org.plumbline.sessions.description;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.sessions.description.Document.Call;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends to every call what its description allows and what it does not, one thing changed at a
/// time, and notes every answer that the description does not cover.
final class Walk {

    private static final String ID = "S-2041";
    private static final List<String> TYPES =
            List.of("application/json", "text/csv", "application/x-ndjson");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Set<String> OF_THE_VALUE =
            Set.of("wrong-type", "unknown-slug", "out-of-range", "not-a-multiple");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Document document;
    private final Rules rules;
    private final Client client;
    private final List<String> findings = new ArrayList<>();
    private final boolean toFirstFinding;
    private int sent;

    private Walk(Document document, Client client, boolean toFirstFinding) {
        this.toFirstFinding = toFirstFinding;
        this.document = document;
        this.rules = new Rules(document);
        this.client = client;
    }

    static Walk toTheEnd(Document document, Client client) {
        return new Walk(document, client, false);
    }

    static Walk toFirstFinding(Document document, Client client) {
        return new Walk(document, client, true);
    }

    private boolean isOver() {
        return toFirstFinding && !findings.isEmpty();
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    int sent() {
        return sent;
    }

    private record Request(
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            String body,
            String type) {}

    Walk over(Call call) {
        examples(call);
        for (JsonNode parameter : document.parameters(call)) {
            parameter(call, parameter);
        }
        if (call.operation().has("requestBody")) {
            for (JsonNode example : bodies(call, "application/json")) {
                body(call, example);
            }
            refused(call, base(call, Optional.of(""), TYPES.getFirst()), "an empty body");
            refused(call, base(call, Optional.of("{}"), "text/plain"), "another media type");
        }
        return this;
    }

    private void examples(Call call) {
        if (!call.operation().has("requestBody")) {
            Answer answer = judged(call, base(call, Optional.empty(), ""), "as described");
            if (answer.status() == 400 || answer.status() == 422) {
                note(call, "its own examples", answer);
            }
            return;
        }
        for (String type : TYPES) {
            for (JsonNode example : bodies(call, type)) {
                String body = example.isString() ? example.asString() : example.toString();
                Answer answer = judged(call, base(call, Optional.of(body), type), "its example");
                if (answer.status() >= 300) {
                    note(call, "its own example", answer);
                }
            }
        }
    }

    private List<JsonNode> bodies(Call call, String type) {
        return document.examples(document.content(call.operation().path("requestBody"), type));
    }

    private void parameter(Call call, JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = document.schema(parameter);
        if (parameter.has("example")) {
            Answer answer =
                    judged(
                            call,
                            with(
                                    base(call, body(call), type(call)),
                                    parameter,
                                    parameter.path("example").asString()),
                            name);
            if (answer.status() == 400 || answer.status() == 422) {
                note(call, "the example of " + name, answer);
            }
        }
        for (String value : Values.texts(schema)) {
            if (isOver() || !sendable(parameter, value)) {
                continue;
            }
            Request request = with(base(call, body(call), type(call)), parameter, value);
            if (allows(schema, value)) {
                Answer answer = judged(call, request, name + "=" + shown(value));
                if (isBounded(schema) && (answer.status() == 400 || answer.status() == 422)) {
                    note(call, name + "=" + shown(value) + ", which is allowed", answer);
                }
            } else {
                refused(call, request, name + "=" + shown(value));
            }
        }
    }

    private boolean allows(JsonNode schema, String value) {
        if (schema.path("type").asString("").equals("integer")) {
            return value.matches("\\d{1,18}")
                    && rules.allow(schema, JSON.readTree(value.replaceFirst("^0+(?=\\d)", "")));
        }
        return rules.allow(schema, JSON.getNodeFactory().stringNode(value));
    }

    /// A path needs something, and the client sends printable headers only.
    private static boolean sendable(JsonNode parameter, String value) {
        return switch (parameter.path("in").asString()) {
            case "path" -> !value.isEmpty();
            case "header" ->
                    value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)
                            && value.strip().equals(value);
            default -> true;
        };
    }

    private Optional<String> body(Call call) {
        for (String type : TYPES) {
            for (JsonNode example : bodies(call, type)) {
                return Optional.of(example.isString() ? example.asString() : example.toString());
            }
        }
        return Optional.empty();
    }

    private String type(Call call) {
        return TYPES.stream().filter(type -> !bodies(call, type).isEmpty()).findFirst().orElse("");
    }

    private void body(Call call, JsonNode example) {
        JsonNode schema =
                document.schema(
                        document.content(call.operation().path("requestBody"), "application/json"));
        Fields fields = new Fields(document, example);
        fields.all(schema)
                .forEach((pointer, of) -> {
                    sendBody(
                            call,
                            schema,
                            fields.with(pointer, Optional.empty()),
                            pointer + " left out");
                    for (String raw : Values.json(of)) {
                        String what = pointer + "=" + shown(raw);
                        sendBody(call, schema, fields.with(pointer, Optional.of(raw)), what)
                                .filter(answer -> isBounded(of) && isRefused(answer, pointer))
                                .ifPresent(
                                        answer -> note(call, what + ", which is allowed", answer));
                    }
                    if (of.has("maxItems") && example.at(pointer).isArray()) {
                        String item = example.at(pointer).get(0).toString();
                        String many =
                                "[" + (item + ",").repeat(of.path("maxItems").asInt()) + item + "]";
                        sendBody(
                                call,
                                schema,
                                fields.with(pointer, Optional.of(many)),
                                pointer + " with too many");
                    }
                });
    }

    /// Whether the schema says by itself what is taken, whatever else the request holds.
    private static boolean isBounded(JsonNode schema) {
        return schema.has("enum")
                || (schema.has("maximum")
                        && (schema.has("minimum") || schema.has("exclusiveMinimum")));
    }

    private static boolean isRefused(Answer answer, String pointer) {
        return answer.status() == 422
                && answer.faults().stream()
                        .anyMatch(fault ->
                                fault.startsWith(pointer + " ")
                                        && OF_THE_VALUE.contains(
                                                fault.substring(pointer.length() + 1)));
    }

    /// The answer to a body that the schema allows.
    private Optional<Answer> sendBody(Call call, JsonNode schema, String body, String what) {
        if (isOver()) {
            return Optional.empty();
        }
        Request request = base(call, Optional.of(body), "application/json");
        if (parsed(body).filter(value -> rules.allow(schema, value)).isPresent()) {
            return Optional.of(judged(call, request, what));
        }
        refused(call, request, what);
        return Optional.empty();
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// A request that is right, to an id that nobody has used.
    private Request base(Call call, Optional<String> body, String type) {
        String id = "W-" + NEXT.incrementAndGet();
        Map<String, String> path = new LinkedHashMap<>();
        for (JsonNode parameter : document.parameters(call)) {
            if (parameter.path("in").asString().equals("path")) {
                path.put(
                        parameter.path("name").asString(),
                        parameter.path("example").asString().replace(ID, id));
            }
        }
        String own = body.orElse("").replace(ID, id).replace("S-2042", id + "-of");
        return new Request(path, Map.of(), Map.of(), own, type);
    }

    private static Request with(Request base, JsonNode parameter, String value) {
        String name = parameter.path("name").asString();
        return switch (parameter.path("in").asString()) {
            case "path" -> {
                Map<String, String> path = new LinkedHashMap<>(base.path());
                path.put(name, value);
                yield new Request(path, base.query(), base.headers(), base.body(), base.type());
            }
            case "query" ->
                    new Request(
                            base.path(),
                            Map.of(name, value),
                            base.headers(),
                            base.body(),
                            base.type());
            default ->
                    new Request(
                            base.path(),
                            base.query(),
                            Map.of(name, value),
                            base.body(),
                            base.type());
        };
    }

    private void refused(Call call, Request request, String what) {
        Answer answer = judged(call, request, what);
        if (answer.status() < 400) {
            note(call, what + ", which is not allowed", answer);
        }
    }

    private Answer judged(Call call, Request request, String what) {
        Answer answer = send(call, request);
        JsonNode described = document.response(call, answer.status());
        if (described.isMissingNode() || (answer.status() >= 500 && answer.status() != 503)) {
            note(call, what, answer);
        } else if (answer.status() >= 400) {
            problem(call, what, answer);
        } else {
            success(call, what, answer, described);
        }
        return answer;
    }

    private void problem(Call call, String what, Answer answer) {
        boolean right =
                answer.header("Content-Type").startsWith("application/problem+json")
                        && document.codes("ProblemCode").contains(answer.code())
                        && answer.json().path("status").asInt() == answer.status()
                        && rules.allow(
                                document.root().at("/components/schemas/Problem"), answer.json());
        if (!right) {
            note(call, what + " (problem not as described)", answer);
        }
    }

    private void success(Call call, String what, Answer answer, JsonNode described) {
        for (String header : Set.of("ETag", "Location", "RateLimit", "RateLimit-Policy")) {
            if (described.path("headers").has(header) && answer.header(header).isEmpty()) {
                note(call, what + " (without " + header + ")", answer);
            }
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        if (answer.status() == 304) {
            return;
        }
        JsonNode content = described.path("content").path(type);
        if (content.isMissingNode()
                || (type.equals("application/json")
                        && !rules.allow(content.path("schema"), answer.json()))) {
            note(call, what + " (answer not as described)", answer);
        }
    }

    private Answer send(Call call, Request request) {
        String path = call.path();
        for (Map.Entry<String, String> each : request.path().entrySet()) {
            path = path.replace("{" + each.getKey() + "}", encoded(each.getValue()));
        }
        for (Map.Entry<String, String> each : request.query().entrySet()) {
            path += "?" + encoded(each.getKey()) + "=" + encoded(each.getValue());
        }
        String[] headers =
                request.headers().entrySet().stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new);
        sent++;
        return client.send(
                call.method().toUpperCase(Locale.ROOT),
                path,
                request.body().getBytes(StandardCharsets.UTF_8),
                request.type(),
                headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void note(Call call, String what, Answer answer) {
        findings.add(call + ": " + what + " -> " + answer.status() + " " + shown(answer.text()));
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "… (" + text.length() + ")" : text;
    }
}
