package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelaySettingsTest {

    private static final Binder NOTHING_SAID =
            new Binder(new MapConfigurationPropertySource(Map.of()));

    @Test
    void theDefaultsPublishOneShardToTheLocalPlatform() {
        assertThat(NOTHING_SAID.bindOrCreate("plumbline.relay", RelaySettings.class))
                .isEqualTo(new RelaySettings(true, 1, 1000, Duration.ofMillis(200), "relay"));
        assertThat(
                        NOTHING_SAID
                                .bindOrCreate("plumbline.kafka", RelaySettings.Kafka.class)
                                .bootstrapServers())
                .isEqualTo("localhost:9092");
        assertThat(
                        NOTHING_SAID
                                .bindOrCreate("plumbline.registry", RelaySettings.Registry.class)
                                .url())
                .isEqualTo(URI.create("http://localhost:8082/apis/ccompat/v7"));
        assertThat(
                        NOTHING_SAID
                                .bindOrCreate("plumbline.topics", RelaySettings.ClinicTopics.class)
                                .partitions())
                .isEqualTo(6);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new RelaySettings(true, 0, 1000, Duration.ofMillis(200), "relay"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
