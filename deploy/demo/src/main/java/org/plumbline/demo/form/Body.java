package org.plumbline.demo.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.plumbline.demo.world.Fact;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Timing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Facts as the API's JSON.
public final class Body {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int THOUSANDTHS = 3;

    private Body() {}

    /// Where a fact is put.
    public static String path(Fact fact) {
        String kind = fact instanceof SessionFact ? "sessions" : "scores";
        return "/api/v1/clinics/" + fact.clinic() + "/" + kind + "/" + fact.id();
    }

    /// What is put there.
    public static String of(Fact fact) {
        return switch (fact) {
            case SessionFact session -> session(session).toString();
            case ScoreFact score -> score(score).toString();
        };
    }

    private static ObjectNode session(SessionFact session) {
        ObjectNode body = JSON.createObjectNode();
        body.put("patient", session.patient())
                .put("condition", session.condition())
                .put("modality", session.modality())
                .put("startedAt", Instant.ofEpochMilli(session.startedAt()).toString())
                .put("practitioner", session.practitioner());
        body.set("technique", technique(session));
        ObjectNode profile = body.putObject("profile");
        if (session.birthYear() != 0) {
            profile.put("birthYear", session.birthYear());
        }
        if (!session.sex().isEmpty()) {
            profile.put("sex", session.sex());
        }
        profile.put("symptomOnset", session.symptomOnset());
        ArrayNode concomitant = body.putArray("concomitant");
        session.concomitant().forEach(concomitant::add);
        ArrayNode events = body.putArray("adverseEvents");
        for (String event : session.adverseEvents()) {
            List<String> parts = List.of(event.split(":", 2));
            events.addObject().put("code", parts.getFirst()).put("severity", parts.getLast());
        }
        return body;
    }

    private static ObjectNode technique(SessionFact session) {
        ObjectNode technique = JSON.createObjectNode();
        if (!session.technique().isEmpty()) {
            technique.put("name", session.technique()).put("route", session.route());
        }
        if (!session.agent().isEmpty()) {
            ObjectNode agent = technique.putArray("agents").addObject();
            agent.put("agent", session.agent());
            if (session.volumeMicrolitres() > 0) {
                agent.put("volumeMl", decimal(session.volumeMicrolitres()));
                agent.put("concentrationPercent", decimal(session.concentrationMillipercent()));
            }
        }
        technique
                .putArray("sites")
                .addObject()
                .put("site", session.site())
                .put("laterality", session.laterality());
        return technique;
    }

    private static ObjectNode score(ScoreFact score) {
        ObjectNode body = JSON.createObjectNode();
        body.put("patient", score.patient())
                .put("instrument", score.gauge().instrument().slug())
                .put("timing", score.timing().slug())
                .put("value", score.gauge().value(score.steps()))
                .put("measuredAt", Instant.ofEpochMilli(score.measuredAt()).toString());
        if (!score.session().isEmpty()) {
            body.put("session", score.session());
        }
        if (!score.condition().isEmpty()) {
            body.put("condition", score.condition());
        }
        if (score.timing() == Timing.POST) {
            body.put("minutesAfter", score.minutesAfter());
        }
        return body;
    }

    private static BigDecimal decimal(long thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS).stripTrailingZeros();
    }
}
