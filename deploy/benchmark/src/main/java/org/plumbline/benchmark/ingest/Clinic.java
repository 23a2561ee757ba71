package org.plumbline.benchmark.ingest;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// A client that sends record after record.
///
/// @param numbers shared by all that send records of the same kind
record Clinic(Service service, LongFunction<Submission> submissions, AtomicLong numbers)
        implements ClosedLoop.Client {

    @Override
    public Optional<String> work() throws InterruptedException {
        return service.put(submissions.apply(numbers.incrementAndGet()));
    }
}
