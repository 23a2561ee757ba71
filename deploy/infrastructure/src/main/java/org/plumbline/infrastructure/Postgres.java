package org.plumbline.infrastructure;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A running PostgreSQL.
public final class Postgres {

    private final Database server;
    private final AtomicInteger made = new AtomicInteger();

    Postgres(Database server) {
        this.server = server;
    }

    /// A fresh, empty database; no other call is given the same one.
    ///
    /// @param prefix how its name begins (lower case letters, digits, `_`)
    public Database createDatabase(String prefix) {
        String name = String.format(Locale.ROOT, "%s_%d", prefix, made.incrementAndGet());
        return new DatabaseCreation(server).ensure(name);
    }
}
