package org.plumbline.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Service;

class SyntheticHeaderIT {
    private static final String NOTHING = "/api/v1/clinics/harbour/sessions/S-1";

    @Test
    void answersOfADemoSayThatItsRecordsAreSynthetic() {
        try (Service demo =
                Service.start(Service.freshDatabase(), "--plumbline.demo-notice=true")) {
            Client submitter = demo.submitter("demo-network", "harbour");
            assertThat(submitter.get(NOTHING).header("Synthetic-Data")).isEqualTo("true");
            Client.Answer refusal = demo.withToken("").get(NOTHING);
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal.header("Synthetic-Data")).isEqualTo("true");
        }
    }

    @Test
    void otherwiseNothingSaysSo() {
        Client submitter = Service.shared().submitter("some-network", "harbour");
        assertThat(submitter.get(NOTHING).header("Synthetic-Data")).isEmpty();
    }
}
