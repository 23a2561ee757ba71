package org.plumbline.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;

/// An answer that has passed the disclosure step.
///
/// @param <T> the answer
public final class Disclosed<T> {

    private final T answer;

    Disclosed(T answer) {
        this.answer = answer;
    }

    /// The answer, free to be given to the reader it was disclosed to.
    @JsonValue
    public T answer() {
        return answer;
    }

    /// Another form of the same answer, such as a table; it can hold no more than the answer does.
    public <R> Disclosed<R> as(Function<? super T, ? extends R> form) {
        return new Disclosed<>(form.apply(answer));
    }
}
