package org.plumbline.verify.schedule;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.Settings;
import org.plumbline.verify.Settings.Database;

/// Settings as environment variables, which only a process's owner can read: passwords are among
/// them.
public final class Environment {

    private static final String JOURNAL = "PLUMBLINE_VERIFY_JOURNAL_";
    private static final String REPORTING = "PLUMBLINE_VERIFY_REPORTING_";
    private static final String KAFKA = "PLUMBLINE_VERIFY_KAFKA";
    private static final String REGISTRY = "PLUMBLINE_VERIFY_REGISTRY";
    private static final String CATALOG = "PLUMBLINE_VERIFY_CATALOG";
    private static final String SCRATCH = "PLUMBLINE_VERIFY_SCRATCH";

    private Environment() {}

    /// The variables that say what the settings say; what is usual is not said.
    public static Map<String, String> of(Settings settings) {
        Map<String, String> variables = new HashMap<>();
        put(variables, JOURNAL, settings.journal());
        put(variables, REPORTING, settings.reporting());
        variables.put(KAFKA, settings.bootstrapServers());
        variables.put(REGISTRY, settings.registry().toString());
        variables.put(SCRATCH, settings.scratch().toString());
        Path catalog = settings.catalogAdditions();
        if (catalog != null) {
            variables.put(CATALOG, catalog.toString());
        }
        return variables;
    }

    /// @throws IllegalArgumentException naming a variable that is missing
    public static Settings read(Map<String, String> variables) {
        return new Settings(
                database(variables, JOURNAL),
                database(variables, REPORTING),
                required(variables, KAFKA),
                URI.create(required(variables, REGISTRY)),
                path(variables.get(CATALOG)),
                Path.of(required(variables, SCRATCH)));
    }

    private static void put(Map<String, String> variables, String prefix, Database database) {
        variables.put(prefix + "URL", database.url());
        variables.put(prefix + "USER", database.username());
        variables.put(prefix + "PASSWORD", database.password());
    }

    private static Database database(Map<String, String> variables, String prefix) {
        return new Database(
                required(variables, prefix + "URL"),
                required(variables, prefix + "USER"),
                required(variables, prefix + "PASSWORD"));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static String required(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
