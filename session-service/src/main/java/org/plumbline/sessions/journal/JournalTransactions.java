package org.plumbline.sessions.journal;

import java.util.function.Supplier;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Runs work in a transaction of one network, again where it met another writer. What is answered
/// has been committed.
@Component
public class JournalTransactions {

    private static final int ATTEMPTS = 4;

    private final NetworkTransactions transactions;

    JournalTransactions(NetworkTransactions transactions) {
        this.transactions = transactions;
    }

    public <T> T write(String network, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.in(network, work);
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
