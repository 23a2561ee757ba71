package org.plumbline.sessions.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;
import org.plumbline.sessions.json.StrictJson;
import org.plumbline.sessions.pages.frame.Frame;
import org.plumbline.sessions.problem.Fault;

class BodyTest {

    private static final Terms TERMS = new Terms(Catalog.load(), "de");
    private static final LocalTimes BERLIN = new LocalTimes(ZoneId.of("Europe/Berlin"));

    private static final Words WORDS =
            new Words(TERMS, new Frame("net", "dana", Optional.empty(), "de", BERLIN.zone(), true));

    private static Entered entered(String... pairs) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return Entered.of(parameters);
    }

    private static String body(String... pairs) {
        return JsonText.of(Body.of(entered(pairs), TERMS, BERLIN));
    }

    @Test
    void fieldsBecomeTheJsonThatTheirPointersName() {
        assertThat(
                        body(
                                "/patient", "P-1",
                                "/condition", "karpaltunnelsyndrom",
                                "/startedAt", "2026-03-01T09:30",
                                "/technique/agents/0/agent", "procaine",
                                "/technique/agents/0/volumeMl", "2,5",
                                "/technique/needles/points", "ST36, LI4",
                                "do", "record"))
                .contains(
                        "\"condition\":\"carpal-tunnel-syndrome\"",
                        "\"startedAt\":\"2026-03-01T08:30:00Z\"",
                        "\"agents\":[{\"agent\":\"procaine\",\"volumeMl\":2.5}]",
                        "\"points\":[\"ST36\",\"LI4\"]")
                .doesNotContain("record");
    }

    @Test
    void whatIsNoNumberTimeOrTermIsLeftToTheReader() {
        assertThat(body("/scores/0/value", "seven", "/startedAt", "soon", "/condition", "zzz"))
                .contains("\"value\":\"seven\"", "\"startedAt\":\"soon\"", "\"condition\":\"zzz\"");
    }

    @Test
    void rowsThatSayNothingAreLeftOutAndTheOthersMoveUp() {
        Entered entered =
                entered(
                        "/scores/0/timing", "pre",
                        "/scores/0/value", "",
                        "/scores/1/timing", "post",
                        "/scores/1/value", "4",
                        "/scores/10/value", "5",
                        "/adverseEvents/0/severity", "mild");

        assertThat(entered.rows(Row.SCORE)).isEqualTo(2);
        assertThat(entered.value("/scores/0/timing")).isEqualTo("post");
        assertThat(entered.value("/scores/1/value")).isEqualTo("5");
        assertThat(entered.rows(Row.ADVERSE_EVENT)).isZero();
    }

    @Test
    void anUntouchedTimeIsTheInstantItWasAlsoInTheHourThatOccursTwice() {
        for (String text : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00.250Z")) {
            Instant instant = Instant.parse(text);
            assertThat(BERLIN.read(BERLIN.shown(instant), BERLIN.exact(instant))).isEqualTo(text);
        }
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(BERLIN.read("2026-10-25T02:31", BERLIN.exact(second)))
                .isEqualTo("2026-10-25T00:31:00Z");
        assertThat(
                        new LocalTimes(ZoneId.of("UTC"))
                                .read(BERLIN.shown(second), BERLIN.exact(second)))
                .isEqualTo("2026-10-25T02:30:00Z");
    }

    @Test
    void scoresWithoutAnIdGetOneThatNothingElseHas() {
        Entered entered =
                entered(
                        "/scores/0/value", "7",
                        "/scores/0/timing", "pre",
                        "/scores/1/value", "6",
                        "/scores/1/timing", "pre",
                        "/scores/2/value", "4",
                        "/scores/2/timing", "post",
                        "/scores/2/minutesAfter", "15");

        Entered named = Body.withScoreIds(entered, "S-1", List.of("S-1-pre"));

        assertThat(
                        List.of(
                                named.value("/scores/0/id"),
                                named.value("/scores/1/id"),
                                named.value("/scores/2/id")))
                .containsExactly("S-1-pre-2", "S-1-pre-3", "S-1-post15");
    }

    @Test
    void everyTermLeadsBackFromTheNameThatIsShownForIt() {
        Catalog catalog = Catalog.load();
        for (String language : List.of("en", "de", "es", "tr")) {
            Terms terms = new Terms(catalog, language);
            catalog.entries()
                    .forEach(each ->
                            assertThat(
                                            terms.slug(
                                                    each.kind(),
                                                    terms.shown(each.kind(), each.entry().slug())))
                                    .as("%s in %s", each.key(), language)
                                    .contains(each.entry().slug()));
        }
    }

    @Test
    void aFaultStandsAtTheFieldOfWhichItSpeaksOfAPart() {
        Fault point = new Fault("/technique/needles/points/1", "unknown-slug", "no", null);
        Fault whole = new Fault("/adverseEvents", "wrong-type", "no", null);

        Placed placed = Placed.of(List.of(point, whole), List.of("/technique/needles/points"));

        assertThat(placed.of("/technique/needles/points")).containsExactly(point);
        assertThat(placed.of("")).containsExactly(whole);
    }

    @Test
    void versionsAreComparedItemByItem() {
        Json.Obj before =
                StrictJson.own(
                        "{\"scores\":[{\"id\":\"A\",\"value\":7},{\"id\":\"B\",\"value\":1}]}");
        Json.Obj after =
                StrictJson.own(
                        "{\"scores\":[{\"id\":\"B\",\"value\":1},{\"id\":\"A\",\"value\":5}]}");

        assertThat(Difference.between(before, after, WORDS))
                .containsExactly(new Difference("Score A: Value", "7", "5"));
    }

    @Test
    void versionsAreComparedInPeoplesWords() {
        Json.Obj before =
                StrictJson.own(
                        "{\"modality\":\"acupuncture\",\"startedAt\":\"2026-03-01T08:30:00Z\",\"concomitant\":[\"gabapentin\"]}");
        Json.Obj after =
                StrictJson.own(
                        "{\"modality\":\"dry-needling\",\"startedAt\":\"2026-03-01T10:30:00Z\",\"concomitant\":[\"gone\"]}");

        assertThat(Difference.between(before, after, WORDS))
                .extracting(each -> each.before() + " > " + each.after())
                .containsExactly(
                        "Gabapentin > gone",
                        "Akupunktur > Dry Needling",
                        "1 Mar 2026, 09:30 > 1 Mar 2026, 11:30");
    }

    @Test
    void timesOfOneMinuteAreToldApart() {
        Json.Obj before = StrictJson.own("{\"startedAt\":\"2026-03-01T08:30:00Z\"}");
        Json.Obj after = StrictJson.own("{\"startedAt\":\"2026-03-01T08:30:15Z\"}");

        assertThat(Difference.between(before, after, WORDS))
                .extracting(Difference::after)
                .containsExactly("2026-03-01T08:30:15Z");
    }

    @Test
    void suggestedIdsAreNeverRefused() {
        for (int i = 0; i < 10_000; i++) {
            String id = NewId.session();
            assertThat(org.plumbline.sessions.fact.Identifiers.isId(id)).as(id).isTrue();
            assertThat(org.plumbline.sessions.fact.Identifiers.looksIdentifying(id))
                    .as(id)
                    .isFalse();
        }
    }
}
