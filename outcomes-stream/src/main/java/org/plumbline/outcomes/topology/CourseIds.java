package org.plumbline.outcomes.topology;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.outcomes.course.Outcomes.CourseName;

/// Names courses without naming their patients: HMAC-SHA-256 of patient key, condition and the
/// first session's clinic and id, under a secret of its own; the first 16 bytes in hex.
public final class CourseIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Mac mac;

    /// @param secret at least 32 bytes; with another one every course has another id
    public CourseIds(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(String patientKey, CourseName course) {
        String text =
                String.join(
                        "\0",
                        patientKey,
                        course.care().condition(),
                        course.first().clinic(),
                        course.first().id());
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
