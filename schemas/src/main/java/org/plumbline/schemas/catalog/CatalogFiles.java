package org.plumbline.schemas.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is shipped: one JSON file per kind of entry, each with the version of the whole catalog.
final class CatalogFiles {

    private static final EntryReader READER = EntryReader.complete();

    private final Source source;
    private String version = "";

    /// Where a file of a name is read from.
    interface Source {
        @Nullable InputStream open(String name) throws IOException;
    }

    CatalogFiles(Source source) {
        this.source = source;
    }

    Content content() {
        return new Content(
                read(Kind.MODALITY, Modality.class),
                read(Kind.AGENT, Agent.class),
                read(Kind.ROUTE, Term.class),
                read(Kind.SITE, Term.class),
                read(Kind.CONDITION_GROUP, ConditionGroup.class),
                read(Kind.CONDITION, Condition.class),
                read(Kind.INSTRUMENT, Instrument.class),
                read(Kind.CONCOMITANT, Concomitant.class),
                read(Kind.ADVERSE_EVENT, Term.class),
                read(Kind.EVIDENCE, Evidence.class));
    }

    /// Known once the content has been read.
    String version() {
        return version;
    }

    private <E extends Entry> List<E> read(Kind kind, Class<E> type) {
        String name = kind.plural() + ".json";
        try (InputStream json = source.open(name)) {
            if (json == null) {
                throw new InvalidCatalogException("the file is missing");
            }
            JsonNode file = READER.tree(json);
            EntryReader.allowOnly(file, List.of("version", "entries"));
            requireVersion(EntryReader.text(file, "version"));
            return READER.entries(kind.plural(), file.path("entries"), type);
        } catch (InvalidCatalogException fault) {
            throw fault.in(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void requireVersion(String found) {
        if (!version.isEmpty() && !version.equals(found)) {
            throw new InvalidCatalogException(
                    "of version " + found + ", other files of " + version);
        }
        version = found;
    }
}
