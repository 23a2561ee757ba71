package org.plumbline.benchmark.ingest;

import java.util.SplittableRandom;

/// What the bare peers write for one record; every number makes another one.
record RawRow(long number) {

    static final String NETWORK = "benchmark";
    static final String CLINIC = Submission.CLINIC;

    /// An event's size as Avro, with its header.
    private static final int PAYLOAD_BYTES = 107;

    String id() {
        return "R-" + number;
    }

    /// As long as a real one.
    String patientKey() {
        return "%032x".formatted(number / 5);
    }

    String condition() {
        return Submission.CONDITIONS.get((int) (number % Submission.CONDITIONS.size()));
    }

    String modality() {
        return Submission.MODALITIES.get((int) (number / 4 % Submission.MODALITIES.size()));
    }

    long startedAt() {
        return 1_736_150_400_000L + number * 60_000;
    }

    String key() {
        return patientKey() + '/' + CLINIC + '/' + id();
    }

    byte[] payload() {
        byte[] bytes = new byte[PAYLOAD_BYTES];
        new SplittableRandom(number).nextBytes(bytes);
        return bytes;
    }
}
