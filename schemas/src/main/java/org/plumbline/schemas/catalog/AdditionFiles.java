package org.plumbline.schemas.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads a directory of additions, every `*.json` in it.
final class AdditionFiles {

    private static final EntryReader READER = EntryReader.lenient();
    private static final List<String> FIELDS =
            List.of(
                    "version",
                    "network",
                    "modalities",
                    "techniques",
                    "agents",
                    "routes",
                    "sites",
                    "conditions",
                    "conditionGroups",
                    "instruments",
                    "concomitants",
                    "adverseEvents");

    private AdditionFiles() {}

    /// By the files' names.
    ///
    /// @throws InvalidCatalogException where the directory is missing or a file breaks a rule
    static List<Addition> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidCatalogException(
                    "the directory of catalog additions is not there: " + directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(AdditionFiles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Addition read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream json = Files.newInputStream(file)) {
            Addition addition = addition(name, READER.tree(json));
            addition.require();
            return addition;
        } catch (InvalidCatalogException fault) {
            throw fault.in(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Addition addition(String name, JsonNode file) {
        EntryReader.allowOnly(file, FIELDS);
        String network = EntryReader.text(file, "network");
        if (!NamingRules.isSlug(network)) {
            throw new InvalidCatalogException("network: not a slug: " + network);
        }
        return new Addition(
                name,
                EntryReader.text(file, "version"),
                network,
                content(file),
                lists(file, "techniques", Term.class),
                lists(file, "conditionGroups", String.class));
    }

    private static Content content(JsonNode file) {
        return new Content(
                list(file, "modalities", Modality.class),
                list(file, "agents", Agent.class),
                list(file, "routes", Term.class),
                list(file, "sites", Term.class),
                List.of(),
                list(file, "conditions", Condition.class),
                list(file, "instruments", Instrument.class),
                list(file, "concomitants", Concomitant.class),
                list(file, "adverseEvents", Term.class),
                List.of());
    }

    private static <E> List<E> list(JsonNode file, String field, Class<E> type) {
        return file.has(field) ? READER.entries(field, file.path(field), type) : List.of();
    }

    private static <E> Map<String, List<E>> lists(JsonNode file, String field, Class<E> type) {
        Map<String, List<E>> lists = new LinkedHashMap<>();
        JsonNode bySlug = file.path(field);
        if (file.has(field) && !bySlug.isObject()) {
            throw new InvalidCatalogException(field + ": not an object");
        }
        bySlug.properties()
                .forEach(each ->
                        lists.put(
                                each.getKey(),
                                READER.entries(
                                        field + " of " + each.getKey(), each.getValue(), type)));
        return lists;
    }
}
