package org.plumbline.demo.load;

import java.io.IOException;

/// Submitters' access tokens.
public interface Tokens {

    /// One for all clinics of a network, good for a while yet.
    ///
    /// @throws IOException if the issuer does not answer as it should
    String of(String network) throws IOException, InterruptedException;

    /// To be asked for anew, because it was not taken.
    default void forget(String network) {}
}
