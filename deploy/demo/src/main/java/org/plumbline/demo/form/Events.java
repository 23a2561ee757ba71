package org.plumbline.demo.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.Timing;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;

/// Submissions as the events that the platform would publish of them, without a platform. Only the
/// patient keys differ: no secret is in them.
public final class Events {
    private static final int KEY_BYTES = 16;

    private Events() {}

    public static TreatmentSession session(Submission submission, SessionFact session) {
        return TreatmentSession.newBuilder()
                .setNetwork(session.network())
                .setClinic(session.clinic())
                .setSessionId(session.id())
                .setPatientKey(patientKey(session.network(), session.patient()))
                .setRevision(submission.revision())
                .setStatus(status(submission))
                .setCondition(session.condition())
                .setModality(session.modality())
                .setStartedAt(Instant.ofEpochMilli(session.startedAt()))
                .setTechnique(present(session.technique()))
                .setAgents(agents(session))
                .setRoute(present(session.route()))
                .setSites(List.of(new Site(session.site(), session.laterality())))
                .setBirthYear(session.birthYear() == 0 ? null : session.birthYear())
                .setSex(present(session.sex()))
                .setSymptomOnset(session.symptomOnset())
                .setConcomitant(session.concomitant())
                .setAdverseEvents(
                        session.adverseEvents().stream().map(Events::adverseEvent).toList())
                .build();
    }

    public static Score score(Submission submission, ScoreFact score) {
        return Score.newBuilder()
                .setNetwork(score.network())
                .setClinic(score.clinic())
                .setScoreId(score.id())
                .setPatientKey(patientKey(score.network(), score.patient()))
                .setRevision(submission.revision())
                .setStatus(status(submission))
                .setSession(present(score.session()))
                .setCondition(present(score.condition()))
                .setInstrument(score.gauge().instrument().slug())
                .setTiming(score.timing().slug())
                .setMinutesAfter(score.timing() == Timing.POST ? score.minutesAfter() : null)
                .setValue(score.steps())
                .setMeasuredAt(Instant.ofEpochMilli(score.measuredAt()))
                .build();
    }

    /// The same for the same person of a network, another for any other.
    public static String patientKey(String network, String patient) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((network + "\0" + patient).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String status(Submission submission) {
        return submission.isRetraction() ? "retracted" : "recorded";
    }

    private static List<Agent> agents(SessionFact session) {
        if (session.agent().isEmpty()) {
            return List.of();
        }
        boolean isInjected = session.volumeMicrolitres() > 0;
        return List.of(
                new Agent(
                        session.agent(),
                        isInjected ? session.volumeMicrolitres() : null,
                        isInjected ? session.concentrationMillipercent() : null));
    }

    private static AdverseEvent adverseEvent(String text) {
        List<String> parts = List.of(text.split(":", 2));
        return new AdverseEvent(parts.getFirst(), parts.getLast());
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
