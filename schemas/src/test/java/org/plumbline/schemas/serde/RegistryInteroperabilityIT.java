package org.plumbline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Examples;

/// A real registry, and the serde that its makers wrote for it.
class RegistryInteroperabilityIT {

    private static final URI COMPATIBLE_API = Infrastructure.registry().url();

    private final SchemaRegistry registry = SchemaRegistry.at(COMPATIBLE_API);
    private final String topic = "interoperability-" + UUID.randomUUID();

    @Test
    void theRegistrysOwnDeserializerReadsWhatWeWrite() {
        readByTheirs(AvroSerde.of(Score.class, registry), Examples.score());
        readByTheirs(AvroSerde.of(TreatmentSession.class, registry), Examples.session());
        readByTheirs(AvroSerde.of(Cell.class, registry), Examples.course());
        readByTheirs(AvroSerde.of(Cell.class, registry), Examples.measure("minute-15", true));
    }

    @Test
    void weReadWhatTheRegistrysOwnSerializerWrites() {
        readByOurs(AvroSerde.of(Score.class, registry), Examples.score());
        readByOurs(AvroSerde.of(TreatmentSession.class, registry), Examples.session());
        readByOurs(AvroSerde.of(Cell.class, registry), Examples.measure("month-3", null));
    }

    @Test
    void bothWriteTheSameBytesOnceTheSchemaIsRegistered() {
        byte[] ours =
                AvroSerde.of(Score.class, registry).serializer().serialize(topic, Examples.score());
        GenericRecord score = theirGeneric().deserialize(topic, ours);
        try (AvroKafkaSerializer<GenericRecord> serializer = new AvroKafkaSerializer<>()) {
            serializer.configure(settings(Map.of()), false);
            assertThat(serializer.serialize(topic, score)).isEqualTo(ours);
        }
    }

    @Test
    void anotherReaderSeesTheSchemaAsItIsCheckedIn() {
        byte[] ours =
                AvroSerde.of(Score.class, registry).serializer().serialize(topic, Examples.score());
        GenericRecord score = theirGeneric().deserialize(topic, ours);
        assertThat(score.getSchema()).isEqualTo(CheckedInSchema.of(Score.class));
        assertThat(score.getSchema().getDoc()).contains("one measurement");
        assertThat(score.get("value")).isEqualTo(4L);
    }

    @Test
    void aSchemaThatBreaksFullTransitiveCompatibilityIsRefused() {
        Schema current = CheckedInSchema.of(Score.class);
        Schema renamed =
                new Schema.Parser()
                        .parse(
                                current.toString()
                                        .replace("\"name\":\"value\"", "\"name\":\"points\""));
        int id = registry.register(topic + "-value", current);

        assertThatThrownBy(() -> registry.register(topic + "-value", renamed))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining(topic + "-value (409)");
        assertThat(SchemaRegistry.at(COMPATIBLE_API).register(topic + "-value", current))
                .as("the subject is as it was")
                .isEqualTo(id);
    }

    @Test
    void aCompatibleSchemaIsAcceptedAsTheNextVersionAndOldReadersGoOn() {
        Schema current = CheckedInSchema.of(Score.class);
        String added =
                "{\"name\":\"added\",\"type\":[\"null\",\"string\"],\"default\":null,\"doc\":\"New.\"},";
        Schema extended =
                new Schema.Parser()
                        .parse(
                                current.toString()
                                        .replace(
                                                "{\"name\":\"network\"",
                                                added + "{\"name\":\"network\""));

        int id = registry.register(topic + "-value", current);
        assertThat(registry.register(topic + "-value", extended)).isNotEqualTo(id);
    }

    @Test
    void anUnknownIdIsToldFromAnUnreachableRegistry() {
        assertThatThrownBy(() -> registry.byId(987_654_321))
                .isInstanceOf(UnknownSchemaException.class);
        SchemaRegistry wrongPath = SchemaRegistry.at(COMPATIBLE_API.resolve("/nowhere"));
        assertThatThrownBy(() -> wrongPath.byId(1))
                .isInstanceOf(RegistryUnreachableException.class);
        SchemaRegistry nobody = SchemaRegistry.at(URI.create("http://127.0.0.1:1"));
        assertThatThrownBy(() -> nobody.byId(1))
                .isInstanceOf(RegistryUnreachableException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    private <T extends SpecificRecord> void readByTheirs(AvroSerde<T> ours, T value) {
        byte[] bytes = ours.serializer().serialize(topic + value.getClass().getSimpleName(), value);
        try (AvroKafkaDeserializer<T> theirs = new AvroKafkaDeserializer<>()) {
            theirs.configure(
                    settings(Map.of("apicurio.registry.use-specific-avro-reader", true)), false);
            assertThat(theirs.deserialize(topic, bytes)).isEqualTo(value);
        }
    }

    private <T extends SpecificRecord> void readByOurs(AvroSerde<T> ours, T value) {
        try (AvroKafkaSerializer<T> theirs = new AvroKafkaSerializer<>()) {
            theirs.configure(
                    settings(
                            Map.of(
                                    "apicurio.registry.auto-register", true,
                                    "apicurio.registry.dereference-schema", true)),
                    false);
            byte[] bytes = theirs.serialize(topic + value.getClass().getSimpleName(), value);
            assertThat(ours.deserializer().deserialize(topic, bytes)).isEqualTo(value);
        }
    }

    private static AvroKafkaDeserializer<GenericRecord> theirGeneric() {
        AvroKafkaDeserializer<GenericRecord> theirs = new AvroKafkaDeserializer<>();
        theirs.configure(settings(Map.of()), false);
        return theirs;
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(
                "apicurio.registry.url", COMPATIBLE_API.resolve("/apis/registry/v3").toString());
        settings.put("apicurio.registry.artifact.group-id", "default");
        return settings;
    }
}
