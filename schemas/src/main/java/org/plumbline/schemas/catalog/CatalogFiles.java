package org.plumbline.schemas.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// One JSON file per kind of entry, each with the version of the whole catalog. What a file says
/// that the reader does not know, or leaves out that the reader needs, is a fault.
final class CatalogFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final Source source;
    private String version = "";

    record File<E>(String version, List<E> entries) {}

    /// Where a file of a name is read from.
    interface Source {
        @Nullable InputStream open(String name) throws IOException;
    }

    CatalogFiles(Source source) {
        this.source = source;
    }

    <E extends Entry> Entries<E> read(String kind, Class<E> type) {
        JavaType shape = JSON.getTypeFactory().constructParametricType(File.class, type);
        String name = kind + ".json";
        try (InputStream json = source.open(name)) {
            if (json == null) {
                throw new InvalidCatalogException("There is no " + name);
            }
            File<E> file = JSON.readValue(json, shape);
            requireVersion(name, file.version());
            return new Entries<>(kind, file.entries());
        } catch (JacksonException malformed) {
            throw new InvalidCatalogException(
                    name + " is not a catalog file: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String version() {
        return version;
    }

    private void requireVersion(String name, String found) {
        if (!version.isEmpty() && !version.equals(found)) {
            throw new InvalidCatalogException(
                    name + " is of version " + found + ", other files of " + version);
        }
        version = found;
    }
}
