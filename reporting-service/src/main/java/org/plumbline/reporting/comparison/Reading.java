package org.plumbline.reporting.comparison;

import java.util.List;
import org.plumbline.reporting.problem.Fault;

/// What came of reading the parameters of a call.
public sealed interface Reading {

    /// It can be computed.
    record Understood(ComparisonRequest request) implements Reading {}

    /// It cannot, and this is everything that is wrong.
    record Refused(List<Fault> faults) implements Reading {

        /// Keeps an unmodifiable copy.
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// It asks for released benchmarks, and none has been released.
    record NoRelease() implements Reading {}
}
