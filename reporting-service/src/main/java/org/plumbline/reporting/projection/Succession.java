package org.plumbline.reporting.projection;

import java.util.OptionalLong;

/// Says when a later generation of cells may take the place of the one that is served.
public interface Succession {

    /// An epoch above the served one whose cells hold all that was known when it was first seen,
    /// and are in the tables; empty as long as there is none. Asked again and again by one thread.
    OptionalLong successor(long served);
}
