package org.plumbline.local;

import java.util.List;
import java.util.stream.Collectors;

/// What a person needs to know about a platform that is up.
record Summary(Platform platform) {

    String text() {
        return """

        Plumbline is up.

          dashboards        %s/
          record and import %s/
          issuer            %s/
          schema registry   %s
          Kafka             %s
          PostgreSQL        127.0.0.1:%d, databases sessions and reporting

        Log in with
        %s

        Record a session, and see it counted on the dashboards:

        %s

        deploy/local/status, logs, down and reset do what they say; deploy/local/up --help knows more.
        """
                .formatted(
                        platform.reporting(),
                        platform.sessions(),
                        platform.issuer(),
                        platform.registry(),
                        platform.bootstrapServers(),
                        platform.installation().ports().of(Ports.Port.POSTGRES),
                        accounts(platform.accounts()),
                        example());
    }

    private static String accounts(List<DemoAccount> accounts) {
        return accounts.stream()
                .map(account ->
                        "  %-14s %-14s %s of %s"
                                .formatted(
                                        account.name(),
                                        account.password(),
                                        String.join(", ", account.roles()),
                                        account.network()))
                .collect(Collectors.joining("\n"));
    }

    private String example() {
        return """
        curl -i -X PUT %s/api/v1/clinics/harbour/sessions/S-2041 \\
          -H "Authorization: Bearer $('%s' submitter %s harbour)" \\
          -H 'Content-Type: application/json' --data '
        { "patient": "P-1042", "condition": "carpal-tunnel-syndrome", "modality": "perineural-injection",
          "startedAt": "2026-03-01T09:30:00+01:00", "practitioner": "dr-7",
          "technique": { "name": "ultrasound-guided-perineural", "agents": [{"agent": "dextrose-5", "volumeMl": 5, "concentrationPercent": 5}],
                         "route": "perineural", "sites": [{"site": "median-nerve", "laterality": "left"}] },
          "profile": { "birthYear": 1970, "sex": "female", "symptomOnset": "2024-05" },
          "concomitant": ["gabapentin", "exercise-program"],
          "adverseEvents": [ { "code": "vasovagal", "severity": "mild" } ],
          "scores": [ { "id": "S-2041-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7 },
                      { "id": "S-2041-p15", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15, "value": 4 } ] }'\
        """
                .formatted(
                        platform.sessions(),
                        platform.installation().root().resolve("deploy/local/token"),
                        DemoAccounts.NETWORK);
    }
}
