package org.plumbline.sessions.journal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The pseudonyms under which the rest of the platform knows patients: HMAC-SHA-256 of network and
/// patient reference under a key that each network gets from the secret. 32 hex digits, lower case.
public final class PatientKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec secret;
    private final Map<String, SecretKeySpec> ofNetwork = new ConcurrentHashMap<>();

    public PatientKeys(PatientKeyProperties properties) {
        secret = new SecretKeySpec(properties.bytes(), ALGORITHM);
    }

    public String of(String network, String patient) {
        SecretKeySpec key = ofNetwork.computeIfAbsent(network, this::derived);
        byte[] digest = mac(key, network + "\0" + patient);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    private SecretKeySpec derived(String network) {
        return new SecretKeySpec(mac(secret, "patient-key\0" + network), ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
