package org.plumbline.schemas.serde;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import tools.jackson.databind.JsonNode;

/// A Confluent-compatible schema registry. Ids and schemas never change once given, so both are
/// asked for once and kept. Calls are not repeated here: whoever meets a
/// [RegistryUnreachableException] decides when to try again. Safe for use by any number of threads.
public final class SchemaRegistry {

    private static final int SCHEMA_NOT_FOUND = 40403;

    private final RegistryHttp http;
    private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final ConcurrentMap<Registration, Integer> ids = new ConcurrentHashMap<>();

    private record Registration(String subject, Schema schema) {}

    private SchemaRegistry(RegistryHttp http) {
        this.http = http;
    }

    /// @param base where the Confluent-compatible API begins, such as
    ///   `http://localhost:8082/apis/ccompat/v7`
    public static SchemaRegistry at(URI base) {
        return new SchemaRegistry(new RegistryHttp(base));
    }

    /// The id of a schema under a subject, registered if it is not yet.
    ///
    /// @throws IncompatibleSchemaException where the registry refuses the schema
    /// @throws RegistryUnreachableException where no registry answers
    public int register(String subject, Schema schema) {
        Registration registration = new Registration(subject, schema);
        Integer known = ids.get(registration);
        return known != null ? known : remember(registration, ask(subject, schema));
    }

    /// @throws UnknownSchemaException where the registry has no schema of this id
    /// @throws RegistryUnreachableException where no registry answers
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        return known != null ? known : remember(id, ask(id));
    }

    private int remember(Registration registration, int id) {
        ids.put(registration, id);
        return id;
    }

    private Schema remember(int id, Schema schema) {
        schemas.put(id, schema);
        return schema;
    }

    private int ask(String subject, Schema schema) {
        String path =
                "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
        RegistryHttp.Answer answer = http.post(path, Map.of("schema", schema.toString()));
        return switch (answer.status()) {
            case 200 -> required(answer, "id").intValue();
            case 409, 422 ->
                    throw new IncompatibleSchemaException(
                            subject, answer.status(), answer.message());
            default -> throw answer.unexpected();
        };
    }

    private Schema ask(int id) {
        RegistryHttp.Answer answer = http.get("/schemas/ids/" + id);
        return switch (answer.status()) {
            case 200 -> parse(id, required(answer, "schema").asString());
            case 404 -> throw notFound(id, answer);
            default -> throw answer.unexpected();
        };
    }

    /// A 404 that does not come from a registry means that the address is wrong, not the record.
    private static RuntimeException notFound(int id, RegistryHttp.Answer answer) {
        return answer.body().path("error_code").asInt(0) == SCHEMA_NOT_FOUND
                ? new UnknownSchemaException(id)
                : answer.unexpected();
    }

    private static JsonNode required(RegistryHttp.Answer answer, String field) {
        JsonNode value = answer.body().path(field);
        if (value.isMissingNode()) {
            throw answer.unexpected();
        }
        return value;
    }

    private static Schema parse(int id, String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException invalid) {
            throw new SerializationException(
                    "Schema " + id + " is not a self-contained Avro schema", invalid);
        }
    }
}
