package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/// The images hold what the processes run; `deploy/images/build` names them by the same files.
final class ImageNamesTest {

    @Test
    void theKafkaImageIsNamedByTheVersionOfTheClients() {
        assertThat(ContainerSupply.KAFKA_IMAGE)
                .isEqualTo("plumbline/kafka:" + AppInfoParser.getVersion());
        assertThat(Built.brokerClassPath().toString())
                .contains("kafka_2.13-" + AppInfoParser.getVersion() + ".jar");
    }

    @Test
    void thePostgresImageIsNamedByTheVersionOfThePrograms() {
        String version = ContainerSupply.POSTGRES_IMAGE.replace("plumbline/postgres:", "");
        assertThat(Built.postgresArchive().getFileName().toString())
                .endsWith("-" + version + ".0.jar");
    }
}
