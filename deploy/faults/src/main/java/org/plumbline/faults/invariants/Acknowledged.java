package org.plumbline.faults.invariants;

/// What a client was promised.
///
/// @param says what its revision says, in the form of [JournalRow#says]
public record Acknowledged(Identity identity, long revision, String says) {

    private static final int PARTS = 6;

    /// As an entry of a ledger.
    public String line() {
        return "%s %s %s %s %d %s"
                .formatted(
                        identity.network(),
                        identity.clinic(),
                        identity.kind(),
                        identity.id(),
                        revision,
                        says);
    }

    /// The entry that [#line] wrote.
    public static Acknowledged of(String line) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no entry: " + line);
        }
        return new Acknowledged(
                new Identity(parts[0], parts[1], parts[2], parts[3]),
                Long.parseLong(parts[4]),
                parts[5]);
    }
}
