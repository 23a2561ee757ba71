package org.plumbline.reporting.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// Names a content. Equal inputs give equal figures, so the tag is a hash of the inputs; it tells
/// nothing of them.
///
/// @param value without quotes
public record EntityTag(String value) {

    static EntityTag of(String... inputs) {
        return new EntityTag(hash(String.join("\n", inputs)));
    }

    private static String hash(String inputs) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(inputs.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    /// The tag of the same content in another form.
    EntityTag in(String form) {
        return of(value, form);
    }

    /// As it stands in a header.
    String quoted() {
        return '"' + value + '"';
    }

    /// Whether one of the tags of an `If-None-Match` is this one; weak comparison.
    boolean isAmong(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(quoted()));
    }
}
