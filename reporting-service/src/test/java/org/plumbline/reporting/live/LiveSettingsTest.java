package org.plumbline.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LiveSettingsTest {

    @Test
    void six_streams_a_person_five_hundred_a_network_four_hints_a_second() {
        LiveSettings settings =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("plumbline.live", LiveSettings.class);

        assertThat(settings)
                .isEqualTo(
                        new LiveSettings(
                                4000,
                                500,
                                6,
                                Duration.ofMillis(250),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(2)));
    }

    @Test
    void nothing_may_be_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LiveSettings(
                                4000,
                                500,
                                6,
                                Duration.ZERO,
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(2)));
    }
}
