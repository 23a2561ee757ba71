package org.plumbline.sessions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.support.OwnTerms;

/// Whoever is refused is told what to write instead, wherever that can be known.
class HintsTest {

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;
    private static final String SCORE =
            """
            {"patient": "P-1", "condition": "migraine", "instrument": "%s", "timing": "diary", "value": %s,
             "measuredAt": "2026-03-01T09:30:00Z"}
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nrs-pain | 12     | 12 is above 10, the top of nrs-pain. | 0 to 10; did you mean vas-pain?
                    nrs-pain | -1     | -1 is below 0, the bottom of nrs-pain. | 0 to 10
                    nrs-pain | 1e30   | the number is above 10, the top of nrs-pain. | 0 to 10
                    nrs-pain | 46115  | 46115 is above 10, the top of nrs-pain. | 0 to 10; a spreadsheet may have made a date of it: format the column as text and enter the number again
                    nrs-pain | 5.5    | 5.5 lies between two values of nrs-pain, which are 1 apart. | a multiple of 1: 5 or 6
                    peg      | 2.345  | 2.345 lies between two values of peg, which are 0.01 apart. | a multiple of 0.01: 2.34 or 2.35
                    phq-9    | 40     | 40 is above 27, the top of phq-9. | 0 to 27; did you mean bdi?
                    rmdq     | 24.5   | 24.5 is above 24, the top of rmdq. | 0 to 24; did you mean odi?
                    hit-6    | 12     | 12 is below 36, the bottom of hit-6. | 36 to 78; did you mean headache-days or headache-score?
                    """)
    void aValueOffItsInstrumentIsToldTheBoundOrStepAndWhereItWouldFit(
            String instrument, String value, String detail, String hint) {
        Fault fault = only(score(SCORE.formatted(instrument, value)));

        assertThat(fault.detail()).isEqualTo(detail);
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    condition | migrane                    | did you mean migraine?
                    condition | Karpaltunnelsyndrom        | did you mean carpal-tunnel-syndrome?
                    condition | Karpaltunelsyndrom         | did you mean carpal-tunnel-syndrome?
                    condition | síndrome del túnel carpiano | did you mean carpal-tunnel-syndrome?
                    condition | acupuncture                | this is the slug of another kind of thing (modalities), not of conditions
                    modality  | Kuru iğneleme              | did you mean dry-needling?
                    modality  | acupunture                 | did you mean acupuncture?
                    condition | #N/A                       | this is what a spreadsheet shows of a formula that failed or a column too narrow; correct it there and save the file again
                    """)
    void aTermThatIsNotInTheCatalogIsToldTheNearestByAnyOfItsNames(
            String field, String given, String hint) {
        String right = field.equals("condition") ? "migraine" : "acupuncture";

        Fault fault = only(session(SESSION.replace("\"" + right + "\"", "\"" + given + "\"")));

        assertThat(fault.pointer()).isEqualTo("/" + field);
        assertThat(fault.code()).isEqualTo("unknown-slug");
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trigger-point   | trigger-point is a technique of dry-needling
                    Nahpunkte       | did you mean local-points?
                    """)
    void aTechniqueIsLookedForAmongThoseOfItsModalityAndThenElsewhere(String given, String hint) {
        Fault fault =
                only(
                        session(
                                SESSION.replace(
                                        "\"patient\"",
                                        "\"technique\": {\"name\": \""
                                                + given
                                                + "\"}, \"patient\"")));

        assertThat(fault.hint()).isEqualTo(hint);
    }

    @Test
    void noHintNamesWhatAnotherNetworkHasAdded() {
        FactReader reader =
                new FactReader(
                        new Vocabulary(Catalog.load(OwnTerms.in(folder))),
                        Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
        String session = SESSION.replace("\"acupuncture\"", "\"Kelp wrap\"");

        assertThat(only(faults(reader, "ocean", session)).hint())
                .isEqualTo("did you mean kelp-wrap?");
        assertThat(only(faults(reader, "mountain", session)).hint()).doesNotContain("kelp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "46082"            | bad-time   | this is a spreadsheet's number for 2026-03-01;
                    46082              | wrong-type | this is a spreadsheet's number for 2026-03-01;
                    "46082.3958333333" | bad-time   | this is a spreadsheet's number for 2026-03-01T09:30;
                    "46082,4"          | bad-time   | this is a spreadsheet's number for 2026-03-01;
                    "46082,39583"      | bad-time   | this is a spreadsheet's number for 2026-03-01T09:30;
                    "2026-03-01 09:30" | bad-time   | such as 2026-03-01T09:30:00+01:00
                    "2026-03-01"       | bad-time   | add the time of day and the offset, such as 2026-03-01T09:30:00+01:00
                    "01.03.2026 09:30" | bad-time   | write year, month and day in this order
                    "3/1/2026 9:30 AM" | bad-time   | write year, month and day in this order
                    "####"             | bad-time   | this is what a spreadsheet shows
                    """)
    void aTimeThatASpreadsheetHasRewrittenIsRecognised(String time, String code, String hint) {
        Fault fault = only(session(SESSION.replace("\"2026-03-01T09:30:00Z\"", time)));

        assertThat(fault.pointer()).isEqualTo("/startedAt");
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.hint()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "4,5"      | write it with a point: 4.5
                    "1,234"    | write it with a point and without separators: 1.234 or 1234
                    "1.234,5"  | write it with a point: 1234.5
                    "-0,5"     | write it with a point: -0.5
                    "1,234.5"  | write it without separators: 1234.5
                    "5 %"      | write the number alone, without the sign %
                    "2,5%"     | write the number alone, without the sign %
                    "5"        | write it without quotes
                    "03. Apr"  | a spreadsheet has made a date of it; format the column as text and enter the number again
                    "4-Mar"    | a spreadsheet has made a date of it; format the column as text and enter the number again
                    "04.Mrz"   | a spreadsheet has made a date of it; format the column as text and enter the number again
                    "03.04.2026" | a spreadsheet has made a date of it; format the column as text and enter the number again
                    "#REF!"    | this is what a spreadsheet shows of a formula that failed or a column too narrow; correct it there and save the file again
                    "#¡VALOR!" | this is what a spreadsheet shows of a formula that failed or a column too narrow; correct it there and save the file again
                    "#SAYI/0!" | this is what a spreadsheet shows of a formula that failed or a column too narrow; correct it there and save the file again
                    "marginal" | such as 4 or 2.35
                    "much"     | such as 4 or 2.35
                    "NaN"      | such as 4 or 2.35
                    """)
    void aNumberThatASpreadsheetHasRewrittenIsRecognised(String value, String hint) {
        Fault fault = only(score(SCORE.formatted("nrs-pain", value)));

        assertThat(fault.code()).isEqualTo("wrong-type");
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.23E+15 | a spreadsheet has cut a long number short; format the column as text and enter it again
                    1,23E+15 | a spreadsheet has cut a long number short; format the column as text and enter it again
                    '#NV'    | this is what a spreadsheet shows of a formula that failed or a column too narrow; correct it there and save the file again
                    P 1      | 1 to 64 of A-Z a-z 0-9 . _ : -
                    """)
    void anIdThatASpreadsheetHasCutIsRecognised(String id, String hint) {
        Fault fault = only(session(SESSION.replace("P-1", id)));

        assertThat(fault.code()).isEqualTo("bad-id");
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "May-24" | bad-time   | YYYY-MM or YYYY; a spreadsheet has written it another way: format the column as text
                    "45413"  | bad-time   | this is a spreadsheet's number for a day of 2024-05; format the column as text and write 2024-05
                    45413    | wrong-type | this is a spreadsheet's number for a day of 2024-05; format the column as text and write 2024-05
                    2024     | wrong-type | put it in quotes
                    "lately" | bad-time   | YYYY-MM or YYYY
                    """)
    void aMonthThatASpreadsheetHasRewrittenIsRecognised(String month, String code, String hint) {
        Fault fault =
                only(
                        session(
                                SESSION.replace(
                                        "\"patient\"",
                                        "\"profile\": {\"symptomOnset\": "
                                                + month
                                                + "}, \"patient\"")));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @Test
    void instrumentsOfTheSameMeasureAreInTheCatalog() {
        assertThat(SameMeasure.GROUPS.stream().flatMap(List::stream))
                .allMatch(slug -> Reading.VOCABULARY.instrument(slug).isPresent());
    }

    private static Fault only(List<Fault> faults) {
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static List<Fault> session(String json) {
        return faults(Reading.READER, "coast", json);
    }

    private static List<Fault> faults(FactReader reader, String network, String json) {
        Faults faults = new Faults();
        reader.session(network, RecordKey.session("harbour", "S-1"), Reading.object(json), faults);
        return faults.all();
    }

    private static List<Fault> score(String json) {
        Faults faults = new Faults();
        Reading.READER.score(
                "coast", RecordKey.score("harbour", "C-1"), Reading.object(json), faults);
        return faults.all();
    }
}
