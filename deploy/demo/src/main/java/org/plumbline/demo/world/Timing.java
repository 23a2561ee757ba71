package org.plumbline.demo.world;

import java.util.Locale;

/// What a score belongs to.
public enum Timing {
    PRE,
    POST,
    DIARY,
    FOLLOW_UP;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
