package org.plumbline.infrastructure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for. A failed making is tried again at the next
/// call.
final class Once<T> {

    private final Supplier<T> making;
    private @Nullable T value;

    Once(Supplier<T> making) {
        this.making = making;
    }

    synchronized T get() {
        T made = value;
        if (made == null) {
            made = making.get();
            value = made;
        }
        return made;
    }
}
