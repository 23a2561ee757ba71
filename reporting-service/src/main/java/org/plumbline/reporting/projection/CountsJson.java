package org.plumbline.reporting.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts as they stand in the tables: by one key as an object, by several as an array with one
/// array each of keys and counts.
///
/// | counts | example |
/// |---|---|
/// | baselined, retreated | `{"nrs-pain": 12}` |
/// | lengths | `[[4, 3], [6, 1]]`: 3 courses of 4 sessions, 1 of 6 |
/// | responses | `[["nrs-pain", 30, 2, 1, 0]]`: threshold, sessions, responded, censored |
/// | adverse events | `[["vasovagal", "mild", 2]]` |
/// | durability | `[["nrs-pain", 7, 1, 2]]`: day, ended, censored |
@Component
class CountsJson {
    private static final TypeReference<Map<String, Long>> BY_NAME = new TypeReference<>() {};

    private final JsonMapper mapper;

    CountsJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String byName(Map<String, Long> counts) {
        return mapper.writeValueAsString(counts);
    }

    Map<String, Long> byName(String json) {
        return mapper.readValue(json, BY_NAME);
    }

    String lengths(List<Length> lengths) {
        return write(lengths, length -> List.of(length.sessions(), length.courses()));
    }

    List<Length> lengths(String json) {
        return read(json, row -> new Length(whole(row, 0), count(row, 1)));
    }

    String responses(List<Response> responses) {
        return write(
                responses,
                response ->
                        List.of(
                                response.instrument(),
                                response.threshold(),
                                response.sessions(),
                                response.responded(),
                                response.censored()));
    }

    List<Response> responses(String json) {
        return read(
                json,
                row ->
                        new Response(
                                name(row, 0),
                                whole(row, 1),
                                whole(row, 2),
                                count(row, 3),
                                count(row, 4)));
    }

    String adverseEvents(List<AdverseEvent> events) {
        return write(events, event -> List.of(event.code(), event.severity(), event.sessions()));
    }

    List<AdverseEvent> adverseEvents(String json) {
        return read(json, row -> new AdverseEvent(name(row, 0), name(row, 1), count(row, 2)));
    }

    String durability(List<Durability> durability) {
        return write(
                durability,
                days -> List.of(days.instrument(), days.day(), days.ended(), days.censored()));
    }

    List<Durability> durability(String json) {
        return read(
                json,
                row -> new Durability(name(row, 0), whole(row, 1), count(row, 2), count(row, 3)));
    }

    private <T> String write(List<T> counts, Function<T, List<Object>> row) {
        return mapper.writeValueAsString(counts.stream().map(row).toList());
    }

    private <T> List<T> read(String json, Function<JsonNode, T> count) {
        return mapper.readTree(json).valueStream().map(count).toList();
    }

    private static String name(JsonNode row, int at) {
        return row.required(at).stringValue();
    }

    private static int whole(JsonNode row, int at) {
        return row.required(at).intValue();
    }

    private static long count(JsonNode row, int at) {
        return row.required(at).longValue();
    }
}
