package org.plumbline.sessions.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;

class RateLimitIT {

    private static final String SESSION = "/api/v1/clinics/harbour/sessions/S-1";

    @Test
    void whoSendsTooMuchIsToldWhenToComeBackAndOthersAreServed() {
        try (Service service =
                Service.start(
                        Service.freshDatabase(),
                        "--plumbline.rate-limit.requests=3",
                        "--plumbline.rate-limit.period=1h")) {
            Client busy = service.submitter("busy", "harbour");
            Client sameNetwork = service.submitter("busy", "harbour", "hill");

            assertThat(busy.get(SESSION).header("RateLimit")).startsWith("\"network\";r=2;t=");
            assertThat(busy.get("/api/v1/no-such-address").header("RateLimit"))
                    .startsWith("\"network\";r=1;t=");
            assertThat(busy.get(SESSION, "X-Forwarded-For", "192.0.2.7").status()).isEqualTo(404);
            Answer refused = sameNetwork.get(SESSION);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("too-many-requests");
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"network\";q=3;w=3600");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
            assertThat(service.submitter("calm", "harbour").get(SESSION).status()).isEqualTo(404);
        }
    }
}
