package org.plumbline.sessions.recording;

/// In words, how a request can contradict what is on record.
public final class Conflicts {

    public static final String OTHER_PATIENT = "This id is on record for another patient.";
    public static final String ANEW = "retract that record and record this one under a new id";
    public static final String RETRACTED =
            "This record is retracted; record it again expressly before it can be amended.";
    static final String OTHER_SESSION = "A score of this id is on record outside this session.";
    static final String OTHER_CONTENT =
            "A score of this id is on record with other content; amend it at its own address.";

    private Conflicts() {}
}
