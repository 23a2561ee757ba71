package org.plumbline.sessions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.support.OwnTerms;

/// A network's own terms are known in that network alone.
class OwnTermsReadingTest {

    private static final RecordKey KEY = RecordKey.session("harbour", "S-1");
    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "divers-elbow", "modality": "kelp-wrap",
             "startedAt": "2026-03-01T09:30:00Z", "technique": {"name": "cold"},
             "adverseEvents": [{"code": "salt-rash", "severity": "mild"}],
             "scores": [{"id": "C-1", "instrument": "ache", "timing": "pre", "value": 3.5}]}
            """;

    @TempDir Path folder;

    private Vocabulary vocabulary = Reading.VOCABULARY;
    private FactReader reader = Reading.READER;

    @BeforeEach
    void ownTerms() {
        vocabulary = new Vocabulary(Catalog.load(OwnTerms.in(folder)));
        reader =
                new FactReader(
                        vocabulary,
                        Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void theNetworkThatAddedThemUsesThem() {
        assertThat(faults("ocean", SESSION)).isEmpty();
        assertThat(faults("ocean", SESSION.replace("3.5", "3.25")))
                .containsExactly("/scores/0/value not-a-multiple");
    }

    @Test
    void toAnotherNetworkTheyAreUnknown() {
        assertThat(faults("mountain", SESSION))
                .containsExactlyInAnyOrder(
                        "/condition unknown-slug",
                        "/modality unknown-slug",
                        "/adverseEvents/0/code unknown-slug",
                        "/scores/0/instrument unknown-slug");
    }

    @Test
    void aTechniqueAddedToAShippedModalityIsTheNetworksToo() {
        String needling =
                """
                {"patient": "P-1", "condition": "migraine", "modality": "dry-needling",
                 "startedAt": "2026-03-01T09:30:00Z", "technique": {"name": "fin"}}
                """;
        assertThat(faults("ocean", needling)).isEmpty();
        assertThat(faults("mountain", needling)).containsExactly("/technique/name unknown-slug");
    }

    @Test
    void whatIsOnRecordIsWrittenInItsOwnUnit() {
        SessionDraft draft = reader.session("ocean", KEY, Reading.object(SESSION), new Faults());
        assertThat(draft).isNotNull();
        SessionDraft.InlineScore score = draft.scores().getFirst();
        assertThat(new FactWriter(vocabulary).inlineScore(score.id(), score.content()).get("value"))
                .hasToString("Num[number=3.5]");
    }

    private List<String> faults(String network, String json) {
        Faults faults = new Faults();
        reader.session(network, KEY, Reading.object(json), faults);
        return faults.all().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
