package org.plumbline.reporting.disclosure;

import org.plumbline.reporting.access.Reader;

/// The disclosure step. It fails closed: an answer from another network's records never passes.
public final class Disclosure {

    private Disclosure() {}

    /// Discloses an answer to a reader.
    ///
    /// @throws IllegalStateException if the answer is not of the reader's own network
    public static <T extends Disclosable<T>> Disclosed<T> to(Reader reader, T answer) {
        if (!answer.sourceNetwork().equals(reader.network())) {
            throw new IllegalStateException("An answer from records of another network");
        }
        return new Disclosed<>(answer.disclosedBy(Rule.IN_FULL));
    }
}
