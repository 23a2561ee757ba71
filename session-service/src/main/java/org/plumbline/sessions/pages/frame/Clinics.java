package org.plumbline.sessions.pages.frame;

import java.util.List;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.springframework.stereotype.Component;

/// The clinics that a person may choose from.
@Component
public class Clinics {

    private final Journal journal;
    private final NetworkTransactions transactions;

    Clinics(Journal journal, NetworkTransactions transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /// @param names in alphabetical order
    /// @param open whether any other clinic of the network may be named too
    public record Choice(List<String> names, boolean open) {

        public Choice {
            names = List.copyOf(names);
        }

        /// The only one, or empty where there is a choice.
        public String only() {
            return names.size() == 1 && !open ? names.getFirst() : "";
        }
    }

    public Choice of(Caller caller) {
        return caller.submitsForAll()
                ? new Choice(
                        transactions.in(caller.network(), () -> journal.clinics(caller.network())),
                        true)
                : new Choice(caller.clinics().stream().sorted().toList(), false);
    }
}
