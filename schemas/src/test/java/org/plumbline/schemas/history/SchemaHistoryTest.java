package org.plumbline.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

    static List<String> records() throws IOException {
        return SchemaHistory.records();
    }

    @Test
    void everySchemaHasAHistoryAndEveryHistoryASchema() throws IOException {
        assertThat(records()).isNotEmpty().isEqualTo(SchemaHistory.recordsWithHistory());
    }

    @ParameterizedTest
    @MethodSource("records")
    void theNewestVersionIsTheCurrentSchemaToTheLetter(String name) throws IOException {
        assertThat(SchemaHistory.versions(name).getLast())
                .as("add the changed %s as a new version to schema-history", name)
                .isEqualTo(SchemaHistory.currentText(name));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyVersionReadsEveryOther(String name) throws IOException {
        List<String> versions = SchemaHistory.versions(name);
        for (String one : versions) {
            for (String other : versions) {
                assertThat(
                                SchemaHistory.compatible(
                                        SchemaHistory.parse(one), SchemaHistory.parse(other)))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordAndFieldSaysWhatItMeans(String name) throws IOException {
        assertThat(undocumented(SchemaHistory.current(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void noSchemaHasAnEnum(String name) throws IOException {
        assertThat(SchemaHistory.currentText(name)).doesNotContain("\"enum\"");
    }

    /// Changes that must not pass, each planted in the current schema of a score.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a field renamed | "name": "instrument" | "name": "scale"
                    a type narrowed | "name": "revision", "type": "long" | "name": "revision", "type": "int"
                    a type widened | "name": "minutesAfter", "type": ["null", "int"] | "name": "minutesAfter", "type": ["null", "long"]
                    a type changed | "name": "value", "type": "long" | "name": "value", "type": "double"
                    null disallowed | "name": "session", "type": ["null", "string"], "default": null | "name": "session", "type": "string"
                    null allowed | "name": "timing", "type": "string" | "name": "timing", "type": ["null", "string"], "default": null
                    a field without default added | {"name": "network" | {"name": "added", "type": "long", "doc": "New."}, {"name": "network"
                    """)
    void anIncompatibleChangeIsFound(String change, String text, String planted)
            throws IOException {
        String current = SchemaHistory.currentText("Score");
        assertThat(current).contains(text);
        Schema changed = SchemaHistory.parse(current.replace(text, planted));
        assertThat(SchemaHistory.compatible(changed, SchemaHistory.current("Score")))
                .as(change)
                .isFalse();
    }

    @Test
    void anAddedFieldWithADefaultIsCompatible() throws IOException {
        String more =
                SchemaHistory.currentText("Score")
                        .replace(
                                "{\"name\": \"network\"",
                                "{\"name\": \"added\", \"type\": [\"null\", \"long\"], \"default\": null, \"doc\": \"New.\"}, {\"name\": \"network\"");
        assertThat(
                        SchemaHistory.compatible(
                                SchemaHistory.parse(more), SchemaHistory.current("Score")))
                .isTrue();
    }

    @Test
    void aFieldWithoutMeaningIsFound() throws IOException {
        Schema silent =
                SchemaHistory.parse(
                        SchemaHistory.currentText("Cell")
                                .replace("\"doc\": \"Number of courses.\"", "\"doc\": \"\""));
        assertThat(undocumented(silent)).containsExactly("CourseCounts.courses");
    }

    private static List<String> undocumented(Schema schema) {
        List<String> found = new ArrayList<>();
        collect(schema, found, new HashSet<>());
        return found;
    }

    private static void collect(Schema schema, List<String> found, Set<String> seen) {
        switch (schema.getType()) {
            case ARRAY -> collect(schema.getElementType(), found, seen);
            case MAP -> collect(schema.getValueType(), found, seen);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found, seen));
            case RECORD -> collectRecord(schema, found, seen);
            default -> {}
        }
    }

    private static void collectRecord(Schema schema, List<String> found, Set<String> seen) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        if (schema.getDoc() == null || schema.getDoc().isBlank()) {
            found.add(schema.getName());
        }
        for (Schema.Field field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
                found.add(schema.getName() + '.' + field.name());
            }
            collect(field.schema(), found, seen);
        }
    }
}
