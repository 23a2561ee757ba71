package org.plumbline.sessions.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong, so that everything can be named at once.
public final class Faults {

    private static final int MOST = 1000;

    private final List<Fault> faults = new ArrayList<>();

    public void add(String pointer, String code, String detail, @Nullable String hint) {
        if (faults.size() < MOST) {
            faults.add(new Fault(pointer, code, detail, hint));
        }
    }

    public void add(String pointer, String code, String detail) {
        add(pointer, code, detail, null);
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
