package org.plumbline.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CatalogSettingsTest {

    @Test
    void unless_said_nothing_is_added_to_the_catalog() {
        assertThat(bound(Map.of()).directory()).isEmpty();
        assertThat(bound(Map.of("plumbline.catalog.additions", " ")).directory()).isEmpty();
    }

    @Test
    void additions_come_from_a_directory() {
        assertThat(bound(Map.of("plumbline.catalog.additions", "/etc/terms")).directory())
                .contains(Path.of("/etc/terms"));
    }

    private static CatalogSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("plumbline.catalog", CatalogSettings.class);
    }
}
