package org.plumbline.benchmark.ingest;

/// What is measured in every round.
enum Measure {
    RAW_WRITE("two inserts by JDBC, 8 clients", Unit.PER_SECOND),
    RAW_WRITE_P99("the same, p99", Unit.MILLIS),
    SCORE("score by PUT, 8 clients", Unit.PER_SECOND),
    SCORE_P99("score by PUT, p99", Unit.MILLIS),
    SESSION("session with two scores by PUT, 8 clients", Unit.PER_SECOND),
    SESSION_P99("session with two scores by PUT, p99", Unit.MILLIS),
    RAW_BULK("unnest of 100 pairs, 4 clients", Unit.ROWS_PER_SECOND),
    IMPORT("CSV import, one file", Unit.ROWS_PER_SECOND),
    IMPORT_TWO("CSV import, two files at once", Unit.ROWS_PER_SECOND),
    IMPORT_ALONE("CSV import, one file, relay held", Unit.ROWS_PER_SECOND),
    RELAY("relay", Unit.ROWS_PER_SECOND),
    RAW_DRAIN("select 1000, produce, flush, delete", Unit.ROWS_PER_SECOND),
    BEHIND("journal rows the relay was behind when the score PUTs ended", Unit.ROWS);

    /// How a figure is written.
    enum Unit {
        PER_SECOND("/s"),
        ROWS_PER_SECOND(" rows/s"),
        ROWS(" rows"),
        MILLIS(" ms");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final String title;
    private final Unit unit;

    Measure(String title, Unit unit) {
        this.title = title;
        this.unit = unit;
    }

    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }
}
