package org.plumbline.outcomes.topology;

/// Headers that a dead letter carries beside those it came with, as UTF-8 text.
final class DeadLetterHeaders {
    /// One of the slugs of [Reason].
    static final String REASON = "reason";

    static final String TOPIC = "source-topic";
    static final String PARTITION = "source-partition";
    static final String OFFSET = "source-offset";

    /// How many bytes were too many to be taken along; absent where the letter is whole.
    static final String OMITTED_BYTES = "omitted-bytes";

    private DeadLetterHeaders() {}
}
