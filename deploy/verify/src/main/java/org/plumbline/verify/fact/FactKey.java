package org.plumbline.verify.fact;

/// Which fact, as its topic and the key there name it.
public record FactKey(Kind kind, String patientKey, String clinic, String id) {

    /// What a fact is.
    public enum Kind {
        SESSION,
        SCORE;

        /// As the journal writes it.
        public static Kind of(String text) {
            return switch (text) {
                case "session" -> SESSION;
                case "score" -> SCORE;
                default -> throw new IllegalArgumentException("no kind of fact: " + text);
            };
        }
    }

    @Override
    public String toString() {
        String topic = kind == Kind.SESSION ? "session " : "score ";
        return topic + patientKey + "/" + clinic + "/" + id;
    }
}
