package org.plumbline.sessions.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Imports;
import org.plumbline.sessions.support.Service;

/// A service in which two networks have used everything there is, with the same ids.
final class TwoNetworks {

    static final String ONE = "north-sea";
    static final String OTHER = "black-sea";

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;
    private static final String ONE_WRONG_ROW =
            """
            type,id,patient,condition,modality,startedAt
            session,X-1,P-1,migraine,acupuncture,2026-03-01T09:30:00Z
            session,X-2,P-1,no-such-condition,acupuncture,2026-03-01T09:30:00Z
            """;

    private TwoNetworks() {}

    static Service started(String... settings) {
        Service service = Service.start(Service.freshDatabase(), settings);
        everythingOf(service, ONE);
        everythingOf(service, OTHER);
        return service;
    }

    private static void everythingOf(Service service, String network) {
        Client clinic = service.submitter(network, "*");
        assertThat(clinic.put("/api/v1/clinics/harbour/sessions/S-1", SESSION).status())
                .as("the other network's ids are free")
                .isEqualTo(201);
        Client.Answer accepted =
                clinic.send(
                        "POST",
                        "/api/v1/clinics/harbour/imports",
                        ONE_WRONG_ROW.getBytes(StandardCharsets.UTF_8),
                        "text/csv",
                        "Idempotency-Key",
                        "the-same-key");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(Imports.counts(Imports.finished(clinic, accepted.header("Location"))))
                .isEqualTo("completed 2: 1 0 0 0 0 1");
    }
}
