package org.plumbline.sessions.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        return views(network, List.of(current)).getFirst();
    }

    /// In the given order, with two queries however many there are.
    List<Json.Obj> views(String network, List<Current> all) {
        Map<RecordKey, List<Current>> scores = scoresInside(network, all);
        Map<RecordKey, Current> sessions = journal.read(network, sessionsNamed(all));
        List<Json.Obj> views = new ArrayList<>();
        for (Current current : all) {
            views.add(
                    current.key().kind() == Kind.SESSION
                            ? session(current, scores.getOrDefault(current.key(), List.of()))
                            : score(current, sessions));
        }
        return views;
    }

    private Map<RecordKey, List<Current>> scoresInside(String network, List<Current> all) {
        Set<RecordKey> keys =
                all.stream()
                        .map(Current::key)
                        .filter(key -> key.kind() == Kind.SESSION)
                        .collect(Collectors.toSet());
        return journal.scoresOf(network, keys).stream()
                .filter(score -> !score.isRetracted())
                .collect(
                        Collectors.groupingBy(
                                score -> Objects.requireNonNull(sessionNamed(score))));
    }

    private static Set<RecordKey> sessionsNamed(List<Current> all) {
        return all.stream()
                .filter(current -> current.key().kind() == Kind.SCORE)
                .filter(score -> score.content().belongsToSession())
                .map(Records::sessionNamed)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable RecordKey sessionNamed(Current score) {
        String session = score.content().session();
        return session == null ? null : RecordKey.session(score.key().clinic(), session);
    }

    private Json.Obj session(Current current, List<Current> inside) {
        List<Json> scores = new ArrayList<>();
        for (Current score : inside) {
            scores.add(writer.inlineScore(score.key().id(), score.content()));
        }
        Json.Obj session = headed(current, writer.session(current.content()));
        return scores.isEmpty() ? session : session.with("scores", new Json.Arr(scores));
    }

    /// With its session's condition, where it has none of its own.
    private Json.Obj score(Current current, Map<RecordKey, Current> sessions) {
        Json.Obj score = headed(current, writer.score(current.content()));
        RecordKey named = sessionNamed(current);
        Current session = named == null ? null : sessions.get(named);
        String condition = session == null ? null : session.content().condition();
        return condition == null ? score : score.with("condition", new Json.Text(condition));
    }

    private static Json.Obj headed(Current current, Json.Obj body) {
        ObjectBuilder view =
                new ObjectBuilder()
                        .put("id", current.key().id())
                        .put("clinic", current.key().clinic())
                        .put("status", current.status().slug())
                        .put("reason", current.reason());
        body.fields().forEach(view::put);
        return view.build();
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
