package org.plumbline.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

    @Test
    void theShippedOneIsAsPromised() {
        Scenario scenario = Scenario.shipped();
        assertThat(scenario.networks()).hasSize(6);
        assertThat(scenario.networks().stream().mapToInt(n -> n.clinics().size()).sum())
                .isEqualTo(24);
        assertThat(scenario.conditions()).hasSize(20);
        assertThat(scenario.treatments())
                .extracting(Treatment::modality)
                .contains("neural-therapy", "perineural-injection", "dry-needling", "acupuncture");
        assertThat(scenario.spanMonths()).isEqualTo(24);
        assertThat(scenario.about()).startsWith("Synthetic");
        Comparator<Network> bySize =
                Comparator.comparingDouble(
                        n -> n.clinics().stream().mapToDouble(Clinic::volumeShare).sum());
        assertThat(scenario.networks().stream().max(bySize).map(Network::network))
                .contains("demo-network");
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    "patients": 10000      ; "patients": 0          ; patients
                    "patients": 10000      ; "patient": 10000       ; patient
                    "spanMonths": 24,      ; ''                     ; spanMonths
                    "volumeShare": 130     ; "volumeShare": -1      ; volumeShare
                    "volumeShare": 130     ; "volumeShare": null    ; volumeShare
                    "timeZone": "Europe/Zurich" ; "timeZone": "Europe/Zuerich" ; timeZone
                    "sharePercent": 16     ; "sharePercent": 17     ; sharePercent
                    "condition": "migraine"; "condition": "megrim"  ; condition
                    "modality": "acupuncture"; "modality": "acupressure"; modality
                    "technique": "distal-points"; "technique": "trigger-point"; technique
                    "agent": "procaine"    ; "agent": "novocaine"   ; agent
                    "month-3": 0.65        ; "month-4": 0.65        ; naturalCourseShare
                    "unitsPerNrsPoint": -0.26; "unitsPerNrsPoint": 0.26; unitsPerNrsPoint
                    "severity": "severe"   ; "severity": "terrible" ; severity
                    "opensAtHour": 8       ; "opensAtHour": 21      ; opensAtHour
                    "band": "75+"          ; "band": "80+"          ; band
                    "instrument": "peg"    ; "instrument": "pegg"   ; instrument
                    """)
    void aBrokenOneNamesTheField(String right, String wrong, String field) {
        String text = Scenario.text();
        assertThat(text).contains(right);
        String broken = text.replace(right, wrong);
        assertThatExceptionOfType(InvalidScenario.class)
                .isThrownBy(() -> Scenario.read(broken))
                .withMessageContaining(field);
    }
}
