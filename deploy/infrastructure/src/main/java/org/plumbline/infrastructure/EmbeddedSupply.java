package org.plumbline.infrastructure;

import java.util.UUID;

/// Processes of this machine, on data of this JVM's run.
final class EmbeddedSupply implements Supply {

    @Override
    public Kafka kafka() {
        KafkaProcess process = KafkaProcess.start(KafkaProcess.Settings.in(Run.directory("kafka")));
        return new Kafka(process.bootstrapServers());
    }

    @Override
    public Postgres postgres() {
        PostgresProcess process =
                PostgresProcess.start(
                        PostgresProcess.Settings.in(
                                Run.directory("postgres"), UUID.randomUUID().toString()));
        return new Postgres(process.server());
    }

    static Registry registry() {
        return new Registry(
                RegistryProcess.start(RegistryProcess.Settings.in(Run.directory("registry")))
                        .url());
    }
}
