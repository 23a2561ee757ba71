package org.plumbline.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.StrictJson;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Problem;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// The JSON object that a request carries, or why it carries none.
public sealed interface JsonBody {

    int LARGEST = 1024 * 1024;

    record Read(Json.Obj object) implements JsonBody {}

    record Refused(Problem problem) implements JsonBody {}

    static JsonBody of(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            return new Refused(
                    new Problem(
                            415,
                            "unsupported-media-type",
                            "Another media type",
                            "Send application/json in UTF-8."));
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return new Refused(
                    new Problem(413, "too-large", "Too large", "A JSON body has at most 1 MB."));
        }
        return of(bytes);
    }

    private static JsonBody of(byte[] bytes) {
        return switch (StrictJson.read(bytes)) {
            case StrictJson.Result.Document(Json.Obj object) -> new Read(object);
            case StrictJson.Result.Document _, StrictJson.Result.Empty _ ->
                    new Refused(
                            new Problem(
                                    400,
                                    "body-required",
                                    "No object",
                                    "The body must be one JSON object."));
            case StrictJson.Result.Malformed(String reason) ->
                    new Refused(Problem.malformed(reason));
            case StrictJson.Result.OtherEncoding _ ->
                    new Refused(
                            new Problem(
                                    415,
                                    "unsupported-media-type",
                                    "Another encoding",
                                    "Send JSON in UTF-8."));
            case StrictJson.Result.DuplicateKeys(List<String> pointers) ->
                    new Refused(duplicates(pointers));
        };
    }

    private static Problem duplicates(List<String> pointers) {
        return new Problem(
                400,
                "duplicate-key",
                "A key twice",
                "Give each key of an object once.",
                pointers.stream()
                        .map(at -> new Fault(at, "duplicate-key", "This key occurs twice.", null))
                        .toList());
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null
                            || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
