package org.plumbline.verify;

/// How a run ended.
public sealed interface Outcome {

    /// What the run says to whoever started it.
    String text();

    /// 0: everything agrees; 1: something differs; 2: it could not be compared.
    int exitCode();

    /// @param report of the comparison
    record Compared(Report report) implements Outcome {
        @Override
        public String text() {
            return report.text();
        }

        @Override
        public int exitCode() {
            return report.differences() == 0 ? 0 : 1;
        }
    }

    /// @param reason for people
    record NotCompared(String reason) implements Outcome {
        @Override
        public String text() {
            return "It could not be compared: " + reason;
        }

        @Override
        public int exitCode() {
            return 2;
        }
    }
}
