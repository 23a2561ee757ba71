package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The log-ins of an installation: a file that people may edit; made at first use with one account
/// for each role and one password for all.
record DemoAccounts(Path file) {
    /// The network of the demo log-ins, one of those of the demo world.
    static final String NETWORK = "demo-network";

    private static final String TRIAL_NETWORK = "uk-primary-care";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LETTERS_OF_PASSWORD = 10;
    private static final String HEADER =
            """
            # Who can log in at the local issuer. It reads this file when it starts.
            # name | password | roles | network | clinics (or *)
            """;

    /// @param password for all, when the file has to be made; null: a random one
    List<DemoAccount> kept(@Nullable String password) {
        if (Files.notExists(file)) {
            make(password == null ? randomPassword() : password);
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoAccount::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String password) {
        String lines =
                List.of(
                                demo("submitter", password, "submitter", NETWORK),
                                demo("director", password, "medical-director", NETWORK),
                                demo("analyst", password, "analyst", NETWORK),
                                demo("steward", password, "steward", NETWORK),
                                demo("director-uk", password, "medical-director", TRIAL_NETWORK))
                        .stream()
                        .map(DemoAccount::line)
                        .collect(Collectors.joining("\n"));
        Secrets.writeForOwner(file, HEADER + lines + "\n");
    }

    private static DemoAccount demo(String name, String password, String role, String network) {
        return new DemoAccount(name, password, List.of(role), network, List.of("*"));
    }

    private static String randomPassword() {
        return new SecureRandom()
                .ints(LETTERS_OF_PASSWORD, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
