package org.plumbline.sessions.fact;

/// What identifies a record within its network.
public record RecordKey(Kind kind, String clinic, String id) {

    public static RecordKey session(String clinic, String id) {
        return new RecordKey(Kind.SESSION, clinic, id);
    }

    public static RecordKey score(String clinic, String id) {
        return new RecordKey(Kind.SCORE, clinic, id);
    }
}
