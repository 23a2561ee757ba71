package org.plumbline.sessions.fact;

/// Whether a record counts.
public enum Status {
    RECORDED("recorded"),
    RETRACTED("retracted");

    private final String slug;

    Status(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public static Status of(String slug) {
        return slug.equals(RECORDED.slug) ? RECORDED : RETRACTED;
    }
}
