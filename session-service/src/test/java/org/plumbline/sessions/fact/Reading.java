package org.plumbline.sessions.fact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.StrictJson;
import org.plumbline.sessions.problem.Faults;

/// Reads texts on 2026-11-20 at noon.
final class Reading {

    static final Vocabulary VOCABULARY = new Vocabulary(Catalog.load());
    static final FactReader READER =
            new FactReader(
                    VOCABULARY, Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));

    private Reading() {}

    static Json.Obj object(String json) {
        if (StrictJson.read(json.getBytes(StandardCharsets.UTF_8))
                instanceof StrictJson.Result.Document(Json.Obj object)) {
            return object;
        }
        throw new IllegalArgumentException("not an object: " + json);
    }

    static List<String> faultsOfSession(String json) {
        Faults faults = new Faults();
        READER.session("coast", RecordKey.session("harbour", "S-1"), object(json), faults);
        return texts(faults);
    }

    static List<String> faultsOfScore(String json) {
        Faults faults = new Faults();
        READER.score("coast", RecordKey.score("harbour", "C-1"), object(json), faults);
        return texts(faults);
    }

    static @Nullable SessionDraft session(String json) {
        return READER.session(
                "coast", RecordKey.session("harbour", "S-1"), object(json), new Faults());
    }

    static @Nullable Content score(String json) {
        return READER.score("coast", RecordKey.score("harbour", "C-1"), object(json), new Faults());
    }

    private static List<String> texts(Faults faults) {
        return faults.all().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
