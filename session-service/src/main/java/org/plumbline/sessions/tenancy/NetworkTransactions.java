package org.plumbline.sessions.tenancy;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions in which there are the rows of one network and no others. Outside of them there are
/// none: the setting ends with its transaction, so that nothing of it stays with a connection.
@Component
public class NetworkTransactions {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    NetworkTransactions(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
    }

    /// Does the work in a transaction of the network, the one that is open if one is.
    ///
    /// @throws IllegalStateException where another network's is open
    public <T> T in(String network, Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return ScopedValue.where(CURRENT, network).call(() -> committed(network, work));
        }
        if (!CURRENT.get().equals(network)) {
            throw new IllegalStateException("a transaction is for one network");
        }
        return work.get();
    }

    @SuppressWarnings("NullAway") // the work never answers null
    private <T> T committed(String network, Supplier<T> work) {
        return transactions.execute(_ -> {
            jdbc.sql("select set_config('plumbline.network', :network, true)")
                    .param("network", network)
                    .query(_ -> {});
            return work.get();
        });
    }
}
