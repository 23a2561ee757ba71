package org.plumbline.sessions.pages.entry;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Ids for sessions that nobody has numbered. They say nothing about anybody, neither when.
final class NewId {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 9;

    private NewId() {}

    /// `S-`, then a digit between any two letters, so that no word comes about.
    static String session() {
        StringBuilder id = new StringBuilder("S-");
        for (int i = 0; i < LENGTH; i++) {
            int most = i % 2 == 0 ? 8 : SIGNS.length();
            id.append(SIGNS.charAt(RANDOM.nextInt(most)));
        }
        return id.toString();
    }
}
