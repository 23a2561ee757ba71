package org.plumbline.sessions.fact;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;

/// Reads what clinics send, in the JSON shape of the API. Everything that is wrong is noted, and
/// then null is answered.
public final class FactReader {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final Vocabulary vocabulary;
    private final Clock clock;

    public FactReader(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// @param network whose terms may be used
    public @Nullable SessionDraft session(
            String network, RecordKey key, Json.Obj body, Faults faults) {
        Fields fields = new Fields(body, "", faults);
        identity(key, fields);
        SessionDraft draft =
                new SessionReader(vocabulary.of(network), latest(), key.id()).read(fields);
        return faults.none() ? draft : null;
    }

    /// A score put on its own.
    ///
    /// @param network whose terms may be used
    public @Nullable Content score(String network, RecordKey key, Json.Obj body, Faults faults) {
        Fields fields = new Fields(body, "", faults);
        identity(key, fields);
        Content content = new ScoreReader(vocabulary.of(network), latest()).read(fields);
        return faults.none() ? content : null;
    }

    /// What stands in the address may be repeated in the body, so that what was read can be sent
    /// back.
    private static void identity(RecordKey key, Fields fields) {
        same(fields, "id", key.id());
        same(fields, "clinic", key.clinic());
        same(fields, "status", Status.RECORDED.slug());
    }

    private static void same(Fields fields, String name, String expected) {
        String text = fields.text(name);
        if (text != null && !text.equals(expected)) {
            fields.fault(
                    name,
                    name.equals("id") ? "bad-id" : "not-applicable",
                    name + " contradicts the address or what this call does.",
                    "leave it out");
        }
    }

    private long latest() {
        return clock.instant().plus(AHEAD).toEpochMilli();
    }
}
