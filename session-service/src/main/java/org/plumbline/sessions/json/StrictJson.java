package org.plumbline.sessions.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON to the letter: UTF-8 only (a byte order mark is allowed), no comments, no trailing
/// text, no key twice, at most [#DEEPEST] levels.
public final class StrictJson {

    public static final int DEEPEST = 32;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(1000)
                                    .maxNameLength(1000)
                                    .build())
                    .build();

    private final List<String> duplicates = new ArrayList<>();

    private StrictJson() {}

    /// What became of reading.
    public sealed interface Result {

        record Document(Json root) implements Result {}

        record Malformed(String reason) implements Result {}

        /// Keys that occur more than once in their object, as JSON pointers.
        record DuplicateKeys(List<String> pointers) implements Result {}

        /// Well-formed perhaps, but not in UTF-8.
        record OtherEncoding() implements Result {}

        record Empty() implements Result {}
    }

    public static Result read(byte[] bytes) {
        if (isUtf16Or32(bytes)) {
            return new Result.OtherEncoding();
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Result.Malformed("The body is not UTF-8.");
        }
    }

    public static Result read(String text) {
        if (text.isBlank()) {
            return new Result.Empty();
        }
        StrictJson reader = new StrictJson();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Json root = reader.value(parser, "");
            if (parser.nextToken() != null) {
                return malformed("There is more after the end of the value", parser);
            }
            return reader.duplicates.isEmpty()
                    ? new Result.Document(root)
                    : new Result.DuplicateKeys(reader.duplicates);
        } catch (JacksonException e) {
            return new Result.Malformed("The body is not well-formed JSON" + at(e.getLocation()));
        }
    }

    /// Reads an object that this service wrote itself.
    public static Json.Obj own(String text) {
        if (read(text) instanceof Result.Document(Json.Obj object)) {
            return object;
        }
        throw new IllegalStateException("stored content is not a JSON object");
    }

    private static Result malformed(String reason, JsonParser parser) {
        return new Result.Malformed(reason + at(parser.currentTokenLocation()));
    }

    private static String at(TokenStreamLocation where) {
        return where == null || where.getLineNr() < 1
                ? "."
                : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ").";
    }

    private Json value(JsonParser parser, String pointer) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new IllegalStateException("unexpected " + token);
        };
    }

    private static Json number(String text) {
        Json number = Numbers.read(text);
        return number == null ? new Json.Excessive() : number;
    }

    private Json object(JsonParser parser, String pointer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            parser.nextToken();
            if (fields.put(name, value(parser, inner)) != null) {
                duplicates.add(inner);
            }
        }
        return new Json.Obj(fields);
    }

    private Json array(JsonParser parser, String pointer) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, pointer + "/" + items.size()));
        }
        return new Json.Arr(items);
    }

    private static boolean isUtf16Or32(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return (first == 0xfe && second == 0xff)
                || (first == 0xff && second == 0xfe)
                || first == 0
                || second == 0;
    }
}
