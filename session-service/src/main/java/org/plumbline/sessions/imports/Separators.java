package org.plumbline.sessions.imports;

/// Which character separates the fields, told from the header.
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t'};

    private Separators() {}

    /// The one that occurs most often outside quotes.
    static char of(String header) {
        char best = ',';
        int most = 0;
        for (char candidate : KNOWN) {
            int count = count(header, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        if (most == 0 && !header.isBlank()) {
            throw new UnreadableFileException(
                    "separator",
                    "The header has no comma, semicolon or tab, so that its columns cannot be told apart.",
                    1);
        }
        return best;
    }

    private static int count(String header, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }
}
