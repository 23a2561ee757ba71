package org.plumbline.issuer.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementRequestTest {
    private static final List<String> NETWORK = List.of("uk-primary-care");
    private static final List<String> DIRECTOR = List.of("medical-director");

    @Test
    void namedClinicsAreGrantedAsAsked() {
        var request =
                new EntitlementRequest(
                        NETWORK, List.of("harbour", "hill-2"), List.of("submitter", "analyst"));
        assertThat(request.decide())
                .isEqualTo(
                        new EntitlementRequest.Granted(
                                new Entitlement(
                                        "uk-primary-care",
                                        List.of("harbour", "hill-2"),
                                        List.of(Role.SUBMITTER, Role.ANALYST))));
    }

    @Test
    void noClinicMeansEveryClinic() {
        assertThat(new EntitlementRequest(NETWORK, List.of(), DIRECTOR).decide())
                .isInstanceOfSatisfying(
                        EntitlementRequest.Granted.class,
                        granted ->
                                assertThat(granted.entitlement().clinics()).containsExactly("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Harbour", "harbour ", "a--b", "-a", "a_b", "*", "ä"})
    void aNetworkThatIsNoSlugIsRefused(String network) {
        assertRefused(new EntitlementRequest(List.of(network), List.of(), DIRECTOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin", "MEDICAL_DIRECTOR", "medical-director "})
    void anUnknownRoleIsRefused(String role) {
        assertRefused(new EntitlementRequest(NETWORK, List.of(), List.of(role)));
    }

    @Test
    void twoNetworksNoNetworkAndNoRoleAreRefused() {
        assertRefused(new EntitlementRequest(List.of("a", "b"), List.of(), DIRECTOR));
        assertRefused(new EntitlementRequest(List.of(), List.of(), DIRECTOR));
        assertRefused(new EntitlementRequest(NETWORK, List.of(), List.of()));
    }

    @Test
    void aNamedClinicBesideEveryClinicIsRefused() {
        assertRefused(new EntitlementRequest(NETWORK, List.of("harbour", "*"), DIRECTOR));
    }

    @Test
    void aSlugOfMoreThan64CharactersIsRefused() {
        assertThat(new EntitlementRequest(List.of("n".repeat(64)), List.of(), DIRECTOR).decide())
                .isInstanceOf(EntitlementRequest.Granted.class);
        assertRefused(new EntitlementRequest(List.of("n".repeat(65)), List.of(), DIRECTOR));
    }

    private static void assertRefused(EntitlementRequest request) {
        assertThat(request.decide()).isInstanceOf(EntitlementRequest.Refused.class);
    }
}
