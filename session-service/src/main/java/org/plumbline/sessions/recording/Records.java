package org.plumbline.sessions.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.FactWriter;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.PastRevision;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;
import org.springframework.stereotype.Component;

/// What is on record, in the JSON shape of the API.
@Component
class Records {

    private final Journal journal;
    private final FactWriter writer;

    Records(Journal journal, FactWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    @Nullable Current find(String network, RecordKey key) {
        return journal.read(network, List.of(key)).get(key);
    }

    Json.Obj view(String network, Current current) {
        Json.Obj body =
                current.key().kind() == Kind.SESSION
                        ? session(network, current)
                        : score(network, current);
        ObjectBuilder view =
                new ObjectBuilder()
                        .put("id", current.key().id())
                        .put("clinic", current.key().clinic())
                        .put("status", current.status().slug())
                        .put("reason", current.reason());
        body.fields().forEach(view::put);
        return view.build();
    }

    private Json.Obj session(String network, Current current) {
        List<Json> scores = new ArrayList<>();
        for (Current score : journal.scoresOf(network, Set.of(current.key()))) {
            if (!score.isRetracted()) {
                scores.add(writer.inlineScore(score.key().id(), score.content()));
            }
        }
        Json.Obj session = writer.session(current.content());
        return scores.isEmpty() ? session : session.with("scores", new Json.Arr(scores));
    }

    /// With its session's condition, where it has none of its own.
    private Json.Obj score(String network, Current current) {
        Json.Obj score = writer.score(current.content());
        String session = current.content().session();
        if (session == null || !current.content().belongsToSession()) {
            return score;
        }
        Current known = find(network, RecordKey.session(current.key().clinic(), session));
        String condition = known == null ? null : known.content().condition();
        return condition == null ? score : score.with("condition", new Json.Text(condition));
    }

    /// Every revision, oldest first.
    List<Json> history(String network, RecordKey key) {
        return journal.history(network, List.of(key)).stream().map(this::revision).toList();
    }

    private Json revision(PastRevision past) {
        return new ObjectBuilder()
                .put("revision", past.number())
                .put("status", past.status().slug())
                .put("recordedAt", past.recordedAt().toString())
                .put("recordedBy", past.recordedBy())
                .put("reason", past.reason())
                .put("content", content(past.key(), past.content()))
                .build();
    }

    private Json.Obj content(RecordKey key, Content content) {
        return key.kind() == Kind.SESSION ? writer.session(content) : writer.score(content);
    }
}
