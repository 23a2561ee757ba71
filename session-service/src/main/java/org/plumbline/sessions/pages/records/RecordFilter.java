package org.plumbline.sessions.pages.records;

import java.io.Serializable;

/// Which sessions are wanted. It is kept in the session and never in an address.
///
/// @param patient of that patient only; empty for all
/// @param from first day, as the browser writes it; empty for any
/// @param to last day; empty for any
/// @param after the last record of the page before, as `time/id`; empty for the first page
record RecordFilter(String clinic, String patient, String from, String to, String after)
        implements Serializable {

    RecordFilter firstPage() {
        return new RecordFilter(clinic, patient, from, to, "");
    }

    RecordFilter after(String place) {
        return new RecordFilter(clinic, patient, from, to, place);
    }
}
