package org.plumbline.sessions.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Writes a JSON value compactly, numbers in plain notation without trailing zeros.
public final class JsonText {

    private final StringBuilder out = new StringBuilder(256);

    private JsonText() {}

    public static String of(Json value) {
        JsonText text = new JsonText();
        text.write(value);
        return text.out.toString();
    }

    private void write(Json value) {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) -> object(fields);
            case Json.Arr(List<Json> items) -> array(items);
            case Json.Text(String text) -> string(text);
            case Json.Num(BigDecimal number) ->
                    out.append(
                            number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString());
            case Json.Bool(boolean truth) -> out.append(truth);
            case Json.Null _ -> out.append("null");
            case Json.Excessive _ ->
                    throw new IllegalArgumentException("an excessive number has no text");
        }
    }

    private void object(Map<String, Json> fields) {
        String separator = "{";
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            out.append(separator);
            string(field.getKey());
            out.append(':');
            write(field.getValue());
            separator = ",";
        }
        out.append(fields.isEmpty() ? "{}" : "}");
    }

    private void array(List<Json> items) {
        String separator = "[";
        for (Json item : items) {
            out.append(separator);
            write(item);
            separator = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20
                        || c == 0x7f
                        || Character.isSurrogate(c)
                        || c == '\u2028'
                        || c == '\u2029') {
                    out.append("\\u").append("%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
