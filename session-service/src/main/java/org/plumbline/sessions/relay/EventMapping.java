package org.plumbline.sessions.relay;

import java.time.Instant;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Turns journal entries into events. The content's fields carry the event's names; what the event
/// does not have stays in the journal.
final class EventMapping {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventMapping() {}

    /// @throws UnpublishableEntry where the content is not what the event needs
    static SpecificRecord event(JournalEntry entry) {
        ContentFields content = content(entry);
        try {
            return switch (entry.kind()) {
                case SESSION -> session(entry, content);
                case SCORE -> score(entry, content);
            };
        } catch (AvroRuntimeException | ArithmeticException refused) {
            throw new UnpublishableEntry(
                    entry.id(), "a field is missing or out of the event's range");
        }
    }

    private static ContentFields content(JournalEntry entry) {
        try {
            return new ContentFields(entry.id(), JSON.readTree(entry.content()));
        } catch (JacksonException notJson) {
            throw new UnpublishableEntry(entry.id(), "its content is not JSON");
        }
    }

    private static TreatmentSession session(JournalEntry entry, ContentFields content) {
        return TreatmentSession.newBuilder()
                .setNetwork(entry.network())
                .setClinic(entry.clinic())
                .setSessionId(entry.recordId())
                .setPatientKey(entry.publishedPatientKey())
                .setRevision(entry.revision())
                .setStatus(entry.status())
                .setCondition(content.text("condition"))
                .setModality(content.text("modality"))
                .setStartedAt(Instant.ofEpochMilli(content.integer("startedAt")))
                .setTechnique(content.optionalText("technique").orElse(null))
                .setAgents(agents(content))
                .setRoute(content.optionalText("route").orElse(null))
                .setSites(sites(content))
                .setBirthYear(content.optionalInt("birthYear").orElse(null))
                .setSex(content.optionalText("sex").orElse(null))
                .setSymptomOnset(content.optionalText("symptomOnset").orElse(null))
                .setConcomitant(content.texts("concomitant"))
                .setAdverseEvents(adverseEvents(content))
                .build();
    }

    private static Score score(JournalEntry entry, ContentFields content) {
        return Score.newBuilder()
                .setNetwork(entry.network())
                .setClinic(entry.clinic())
                .setScoreId(entry.recordId())
                .setPatientKey(entry.publishedPatientKey())
                .setRevision(entry.revision())
                .setStatus(entry.status())
                .setSession(content.optionalText("session").orElse(null))
                .setCondition(content.optionalText("condition").orElse(null))
                .setInstrument(content.text("instrument"))
                .setTiming(content.text("timing"))
                .setMinutesAfter(content.optionalInt("minutesAfter").orElse(null))
                .setValue(content.integer("value"))
                .setMeasuredAt(Instant.ofEpochMilli(content.integer("measuredAt")))
                .build();
    }

    private static List<Agent> agents(ContentFields content) {
        return content.objects("agents").stream()
                .map(agent ->
                        Agent.newBuilder()
                                .setAgent(agent.text("agent"))
                                .setVolumeMicrolitres(
                                        agent.optionalInteger("volumeMicrolitres").orElse(null))
                                .setConcentrationMillipercent(
                                        agent.optionalInteger("concentrationMillipercent")
                                                .orElse(null))
                                .build())
                .toList();
    }

    private static List<Site> sites(ContentFields content) {
        return content.objects("sites").stream()
                .map(site ->
                        Site.newBuilder()
                                .setSite(site.text("site"))
                                .setLaterality(site.optionalText("laterality").orElse(null))
                                .build())
                .toList();
    }

    private static List<AdverseEvent> adverseEvents(ContentFields content) {
        return content.objects("adverseEvents").stream()
                .map(event ->
                        AdverseEvent.newBuilder()
                                .setCode(event.text("code"))
                                .setSeverity(event.text("severity"))
                                .build())
                .toList();
    }
}
