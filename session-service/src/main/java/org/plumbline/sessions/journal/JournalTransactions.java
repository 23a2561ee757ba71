package org.plumbline.sessions.journal;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a transaction, again where it met another writer. What is answered has been
/// committed.
@Component
public class JournalTransactions {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transactions;

    JournalTransactions(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
    }

    public <T> T write(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return committed(work);
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // the work never answers null
    private <T> T committed(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
