package org.plumbline.infrastructure;

/// Kafka, PostgreSQL and the schema registry for tests: one of each per JVM, started on first use,
/// gone with all data when the JVM ends. Where they run is the system property `infrastructure`:
/// `embedded` (default, processes of this machine) or `containers`. The registry is a process in
/// both.
public final class Infrastructure {

    private static final Once<Supply> SUPPLY = new Once<>(() -> Mode.chosen().supply());
    private static final Once<Kafka> KAFKA = new Once<>(() -> SUPPLY.get().kafka());
    private static final Once<Postgres> POSTGRES = new Once<>(() -> SUPPLY.get().postgres());
    private static final Once<Registry> REGISTRY = new Once<>(EmbeddedSupply::registry);

    private Infrastructure() {}

    public static Kafka kafka() {
        return KAFKA.get();
    }

    public static Postgres postgres() {
        return POSTGRES.get();
    }

    public static Registry registry() {
        return REGISTRY.get();
    }
}
