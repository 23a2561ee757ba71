package org.plumbline.sessions.recording;

import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.problem.Faults;

/// What is wrong with the clinic and id of an address.
public final class Address {

    private Address() {}

    public static void check(RecordKey key, Faults faults) {
        if (!Identifiers.isSlug(key.clinic())) {
            faults.add(
                    "/clinic",
                    "bad-id",
                    "The clinic in the address is no slug.",
                    "such as harbour");
        }
        if (Identifiers.looksIdentifying(key.id())) {
            faults.add(
                    "/id",
                    "looks-identifying",
                    "The id in the address looks as if it said who the person is.",
                    "use a number or code of your own, such as S-2041");
        } else if (!Identifiers.isId(key.id())) {
            faults.add(
                    "/id",
                    "bad-id",
                    "The id in the address is not permitted.",
                    "1 to 64 of A-Z a-z 0-9 . _ : -");
        }
    }
}
