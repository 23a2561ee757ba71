package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;

/// Reads one JSON object field by field and notes every fault with its place. A field that nobody
/// asked for is unknown. Every reading method answers null where the field is absent or faulty; a
/// fault is noted once.
final class Fields {

    private static final String SUCH_AS = "such as 2026-03-01T09:30:00+01:00";

    private final Json.Obj object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> faulty = new HashSet<>();

    Fields(Json.Obj object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void fault(String name, String code, String detail, @Nullable String hint) {
        asked.add(name);
        faulty.add(name);
        faults.add(at(name), code, detail, hint);
    }

    boolean given(String name) {
        asked.add(name);
        return object.get(name) != null;
    }

    /// Notes a fault unless the field is there, with whatever in it.
    void require(String name) {
        if (!given(name)) {
            fault(name, "required", name + " is required.", null);
        }
    }

    @Nullable String text(String name) {
        asked.add(name);
        return switch (object.get(name)) {
            case null -> null;
            case Json.Text(String text) when text.isEmpty() -> {
                fault(name, "required", name + " must not be empty.", "leave it out or fill it");
                yield null;
            }
            case Json.Text(String text) -> text;
            default -> {
                fault(name, "wrong-type", name + " must be text.", "put it in quotes");
                yield null;
            }
        };
    }

    private static String hint(@Nullable String damage, String otherwise) {
        return damage == null ? otherwise : damage;
    }

    /// An id that the clinic chose.
    @Nullable String id(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (Identifiers.looksIdentifying(text)) {
            fault(
                    name,
                    "looks-identifying",
                    name + " looks as if it said who the person is.",
                    "use a number or code of your own, such as P-1042");
            return null;
        }
        return code(name, text);
    }

    /// A short code without spaces.
    @Nullable String code(String name) {
        String text = text(name);
        return text == null ? null : code(name, text);
    }

    private @Nullable String code(String name, String text) {
        if (!Identifiers.isId(text)) {
            fault(
                    name,
                    "bad-id",
                    name + " is not a permitted id.",
                    hint(Spreadsheet.id(text), "1 to 64 of A-Z a-z 0-9 . _ : -"));
            return null;
        }
        return text;
    }

    /// A slug of the catalog.
    ///
    /// @param hint what to say of a text that is none
    @Nullable String slug(String name, Predicate<String> known, UnaryOperator<String> hint) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!known.test(text)) {
            fault(name, "unknown-slug", name + " is not in the catalog.", hint.apply(text));
            return null;
        }
        return text;
    }

    @Nullable String oneOf(String name, List<String> allowed) {
        String text = text(name);
        if (text != null && !allowed.contains(text)) {
            fault(
                    name,
                    "unknown-slug",
                    name + " is not known.",
                    hint(Spreadsheet.error(text), Nearest.hint(text, allowed.stream())));
            return null;
        }
        return text;
    }

    /// A month or year.
    @Nullable String month(String name, Pattern pattern) {
        if (object.get(name) instanceof Json.Num(BigDecimal number)) {
            fault(
                    name,
                    "wrong-type",
                    name + " must be text.",
                    hint(Spreadsheet.month(Measure.said(number)), "put it in quotes"));
            return null;
        }
        String text = text(name);
        if (text != null && !pattern.matcher(text).matches()) {
            fault(
                    name,
                    "bad-time",
                    name + " is no month and no year.",
                    hint(Spreadsheet.month(text), "YYYY-MM or YYYY"));
            return null;
        }
        return text;
    }

    @Nullable BigDecimal number(String name) {
        asked.add(name);
        return switch (object.get(name)) {
            case null -> null;
            case Json.Num(BigDecimal number) -> number;
            case Json.Excessive _ -> {
                fault(
                        name,
                        "out-of-range",
                        name + " is far too great, or far too fine.",
                        "such as 4 or 2.35");
                yield null;
            }
            case Json.Text(String text) -> {
                notANumber(name, hint(Spreadsheet.number(text), "such as 4 or 2.35"));
                yield null;
            }
            default -> {
                notANumber(name, "such as 4 or 2.35");
                yield null;
            }
        };
    }

    private void notANumber(String name, String hint) {
        fault(name, "wrong-type", name + " must be a number.", hint);
    }

    /// A number from `least` to `most` with at most `decimals` decimals.
    @Nullable BigDecimal number(String name, long least, long most, int decimals) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        boolean below = number.compareTo(BigDecimal.valueOf(least)) < 0;
        if (below || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(
                    name,
                    "out-of-range",
                    Measure.said(number)
                            + (below ? " is below the least " : " is above the greatest ")
                            + name
                            + ", "
                            + (below ? least : most)
                            + ".",
                    least + " to " + most);
            return null;
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > decimals) {
            fault(
                    name,
                    "not-a-multiple",
                    name + " has too many decimals.",
                    decimals == 0 ? "a whole number" : "at most " + decimals + " decimals");
            return null;
        }
        return number;
    }

    @Nullable Long whole(String name, long least, long most) {
        BigDecimal number = number(name, least, most, 0);
        return number == null ? null : number.longValueExact();
    }

    /// An instant, in milliseconds, from 1900 to `latest`.
    @Nullable Long instant(String name, long latest) {
        if (object.get(name) instanceof Json.Num(BigDecimal number)) {
            fault(
                    name,
                    "wrong-type",
                    name + " must be text.",
                    hint(Spreadsheet.time(Measure.said(number)), SUCH_AS));
            return null;
        }
        String text = text(name);
        if (text == null) {
            return null;
        }
        Long millis = Times.read(text);
        if (millis == null) {
            fault(
                    name,
                    "bad-time",
                    name + " is not an RFC 3339 time with an offset.",
                    hint(Spreadsheet.time(text), SUCH_AS));
            return null;
        }
        if (millis < Times.EARLIEST || millis > latest) {
            fault(
                    name,
                    "out-of-range",
                    millis < Times.EARLIEST
                            ? name + " lies before 1900."
                            : name + " lies more than 24 hours ahead.",
                    "from 1900 to 24 hours from now; look at year, day and offset");
            return null;
        }
        return millis;
    }

    /// The object under that name; an empty one where there is none, so that its own faults show.
    Fields object(String name) {
        asked.add(name);
        return switch (object.get(name)) {
            case null -> new Fields(new Json.Obj(java.util.Map.of()), at(name), faults);
            case Json.Obj inner -> new Fields(inner, at(name), faults);
            default -> {
                fault(name, "wrong-type", name + " must be an object.", null);
                yield new Fields(new Json.Obj(java.util.Map.of()), at(name), faults);
            }
        };
    }

    List<Fields> objects(String name, int most) {
        List<Fields> read = new ArrayList<>();
        List<Json> items = items(name, most);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Obj inner) {
                read.add(new Fields(inner, at(name) + "/" + i, faults));
            } else {
                faults.add(at(name) + "/" + i, "wrong-type", "This must be an object.");
            }
        }
        return read;
    }

    /// Texts of a list, each of which must pass.
    List<String> texts(String name, int most, Predicate<String> known, UnaryOperator<String> hint) {
        List<String> read = new ArrayList<>();
        List<Json> items = items(name, most);
        for (int i = 0; i < items.size(); i++) {
            String at = at(name) + "/" + i;
            if (!(items.get(i) instanceof Json.Text(String text))) {
                faults.add(at, "wrong-type", "This must be text.");
            } else if (!known.test(text)) {
                faults.add(at, "unknown-slug", "This is not known.", hint.apply(text));
            } else {
                read.add(text);
            }
        }
        return read;
    }

    private List<Json> items(String name, int most) {
        asked.add(name);
        return switch (object.get(name)) {
            case null -> List.of();
            case Json.Arr(List<Json> items) when items.size() > most -> {
                fault(name, "out-of-range", name + " has too many entries.", "at most " + most);
                yield List.of();
            }
            case Json.Arr(List<Json> items) -> items;
            default -> {
                fault(name, "wrong-type", name + " must be a list.", null);
                yield List.of();
            }
        };
    }

    /// Notes every field that nobody asked for.
    void end() {
        for (String name : object.fields().keySet()) {
            if (!asked.contains(name)) {
                faults.add(
                        at(name.length() > 40 ? name.substring(0, 40) : name),
                        "unknown-field",
                        "There is no such field.",
                        Nearest.hint(name, asked.stream()));
            }
        }
    }

    boolean isFaulty(String name) {
        return faulty.contains(name);
    }
}
