package org.plumbline.sessions.fact;

/// The two kinds of record.
public enum Kind {
    SESSION("session"),
    SCORE("score");

    private final String slug;

    Kind(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public static Kind of(String slug) {
        return slug.equals(SESSION.slug) ? SESSION : SCORE;
    }
}
