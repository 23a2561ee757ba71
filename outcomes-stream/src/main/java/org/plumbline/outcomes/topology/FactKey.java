package org.plumbline.outcomes.topology;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key of a clinic topic's record: `patientKey/clinic/id`.
record FactKey(String patientKey, String clinic, String id) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([A-Za-z0-9._:-]{1,128})/([a-z0-9]+(?:-[a-z0-9]+)*)/([A-Za-z0-9._:-]{1,64})");
    private static final int LONGEST = 128 + 1 + 64 + 1 + 64;

    static Optional<FactKey> parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var matcher = SHAPE.matcher(text);
            return matcher.matches()
                    ? Optional.of(new FactKey(matcher.group(1), matcher.group(2), matcher.group(3)))
                    : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
