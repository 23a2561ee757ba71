package org.plumbline.reporting.synthetic;

import org.plumbline.reporting.disclosure.Disclosed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.NameTransformer;

/// Disclosed answers that are JSON objects begin with `"synthetic": true`; others are as ever.
final class SyntheticField extends StdSerializer<Disclosed<?>> {

    SyntheticField() {
        super(Disclosed.class);
    }

    @Override
    public void serialize(
            Disclosed<?> disclosed, JsonGenerator json, SerializationContext context) {
        Object answer = disclosed.answer();
        ValueSerializer<Object> fields =
                context.findValueSerializer(answer.getClass())
                        .unwrappingSerializer(NameTransformer.NOP);
        if (fields.isUnwrappingSerializer()) {
            json.writeStartObject();
            json.writeBooleanProperty("synthetic", true);
            fields.serialize(answer, json, context);
            json.writeEndObject();
        } else {
            context.writeValue(json, answer);
        }
    }
}
