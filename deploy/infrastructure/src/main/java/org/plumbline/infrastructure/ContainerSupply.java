package org.plumbline.infrastructure;

import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// Containers of images that `deploy/images/build` makes on this machine; nothing is pulled.
final class ContainerSupply implements Supply {

    static final String KAFKA_IMAGE = "plumbline/kafka:4.3.1";
    static final String POSTGRES_IMAGE = "plumbline/postgres:18.6";

    private static final ImagePullPolicy NEVER = image -> false;

    @Override
    @SuppressWarnings("resource") // ends with the JVM, as every container that is started once
    public Kafka kafka() {
        KafkaContainer container =
                new KafkaContainer(
                        DockerImageName.parse(KAFKA_IMAGE)
                                .asCompatibleSubstituteFor("apache/kafka"));
        container.withImagePullPolicy(NEVER);
        container.start();
        return new Kafka(container.getBootstrapServers());
    }

    @Override
    @SuppressWarnings("resource") // as above
    public Postgres postgres() {
        // The command: Testcontainers' own turns fsync off.
        PostgreSQLContainer container =
                new PostgreSQLContainer(
                        DockerImageName.parse(POSTGRES_IMAGE)
                                .asCompatibleSubstituteFor("postgres"));
        container.withImagePullPolicy(NEVER).withCommand("postgres");
        container.start();
        return new Postgres(
                new Database(
                        container.getJdbcUrl(), container.getUsername(), container.getPassword()));
    }
}
