package org.plumbline.sessions.relay;

/// A journal entry that cannot become an event. Entries are validated before they are journalled,
/// so this is a bug: the shard stops at it, loudly, and nothing after it is published until the bug
/// is mended. The sentence never carries content.
final class UnpublishableEntry extends RuntimeException {

    private final String sentence;

    UnpublishableEntry(long journalId, String because) {
        this("journal entry " + journalId + " cannot be published: " + because);
    }

    private UnpublishableEntry(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
