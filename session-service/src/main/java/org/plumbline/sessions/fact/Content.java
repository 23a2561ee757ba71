package org.plumbline.sessions.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;

/// The canonical content of a record: the field names of the event language, times in epoch
/// milliseconds, values in steps of the instrument, and besides them what only the API gives back
/// (`patient`, `practitioner`, `needles`, `stimulation`, `measuredAtDefaulted`). Absent fields and
/// empty lists are left out, so that equal content has one form.
public record Content(Json.Obj fields) {

    public @Nullable String patient() {
        return fields.text("patient");
    }

    /// The session that a score names.
    public @Nullable String session() {
        return fields.text("session");
    }

    public @Nullable String condition() {
        return fields.text("condition");
    }

    /// Of a session: its start in milliseconds.
    public long startedAt() {
        return required("startedAt");
    }

    /// Of a score: when it was measured, in milliseconds.
    public long measuredAt() {
        return required("measuredAt");
    }

    /// When it took place, in milliseconds: a session its start, a score its measurement.
    public long occurredAt() {
        Long start = fields.whole("startedAt");
        return start == null ? measuredAt() : start;
    }

    /// Of a score: whether nobody said when it was measured, so that it goes with its session.
    public boolean measuredAtDefaulted() {
        return fields.get("measuredAtDefaulted") instanceof Json.Bool(boolean truth) && truth;
    }

    public @Nullable Long minutesAfter() {
        return fields.whole("minutesAfter");
    }

    /// Of a score: whether its condition and patient are its session's.
    public boolean belongsToSession() {
        String timing = fields.text("timing");
        return "pre".equals(timing) || "post".equals(timing);
    }

    public Content withPatient(String patient) {
        return new Content(fields.with("patient", new Json.Text(patient)));
    }

    public Content withMeasuredAt(long millis) {
        return new Content(fields.with("measuredAt", Json.Num.of(millis)));
    }

    public Content withoutCondition() {
        return new Content(fields.without("condition"));
    }

    public String text() {
        return JsonText.of(fields);
    }

    /// SHA-256, in hex, of what decides whether two revisions say the same: all fields and the
    /// status, but for the patient (which never changes), the condition of a score that takes its
    /// session's, and how its time of measurement came about.
    public String hash(Status status) {
        TreeMap<String, Json> deciding = new TreeMap<>(fields.fields());
        deciding.remove("patient");
        deciding.remove("measuredAtDefaulted");
        if (belongsToSession()) {
            deciding.remove("condition");
        }
        String text = JsonText.of(sorted(new Json.Obj(deciding))) + "\n" + status.slug();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long required(String name) {
        Long millis = fields.whole(name);
        if (millis == null) {
            throw new IllegalStateException("content without " + name);
        }
        return millis;
    }

    /// PostgreSQL's jsonb does not keep the order of fields.
    private static Json sorted(Json value) {
        return switch (value) {
            case Json.Obj object -> {
                TreeMap<String, Json> fields = new TreeMap<>();
                object.fields().forEach((name, inner) -> fields.put(name, sorted(inner)));
                yield new Json.Obj(fields);
            }
            case Json.Arr array ->
                    new Json.Arr(array.items().stream().map(Content::sorted).toList());
            default -> value;
        };
    }
}
