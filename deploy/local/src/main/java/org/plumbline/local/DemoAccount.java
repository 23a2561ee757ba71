package org.plumbline.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Someone who can log in at the local issuer.
///
/// @param roles slugs of roles
/// @param network a slug
/// @param clinics slugs, or `*` alone
public record DemoAccount(
        String name, String password, List<String> roles, String network, List<String> clinics) {
    private static final int FIELDS = 5;

    public DemoAccount {
        roles = List.copyOf(roles);
        clinics = List.copyOf(clinics);
    }

    /// Reads `name | password | roles | network | clinics`, lists separated by commas.
    ///
    /// @throws IllegalArgumentException if the line has another shape
    static DemoAccount parse(String line) {
        List<String> fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS || fields.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "an account reads: name | password | roles | network | clinics");
        }
        return new DemoAccount(
                fields.get(0),
                fields.get(1),
                list(fields.get(2)),
                fields.get(3),
                list(fields.get(4)));
    }

    /// The line that [#parse] reads.
    String line() {
        return String.join(
                " | ", name, password, String.join(",", roles), network, String.join(",", clinics));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toList());
    }
}
