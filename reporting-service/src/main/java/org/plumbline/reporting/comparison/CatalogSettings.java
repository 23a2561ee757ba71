package org.plumbline.reporting.comparison;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What networks have added to the catalog.
///
/// @param additions a directory, every `*.json` file of which adds to one network; empty for none
@ConfigurationProperties("plumbline.catalog")
record CatalogSettings(@DefaultValue("") String additions) {

    Optional<Path> directory() {
        return Optional.of(additions).filter(text -> !text.isBlank()).map(Path::of);
    }
}
