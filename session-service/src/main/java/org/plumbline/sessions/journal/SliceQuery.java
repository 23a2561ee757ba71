package org.plumbline.sessions.journal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a slice as SQL over `record r`, values only ever as parameters.
final class SliceQuery {

    private final StringBuilder text =
            new StringBuilder(
                    "where r.network = :network and r.clinic = :clinic and r.kind = :kind");
    private final Map<String, Object> values = new HashMap<>();

    private SliceQuery(String network, Slice slice) {
        values.put("network", network);
        values.put("clinic", slice.clinic());
        values.put("kind", slice.kind().slug());
    }

    static SliceQuery of(String network, Slice slice) {
        SliceQuery query = new SliceQuery(network, slice);
        query.where("r.patient = :patient", "patient", slice.patient());
        query.where("r.occurred_at >= :from", "from", slice.from());
        query.where("r.occurred_at < :before", "before", slice.before());
        if (slice.after() != null) {
            query.where(
                    "(r.occurred_at, r.record_id) > (:afterTime, :afterId)",
                    "afterTime",
                    slice.after().time());
            query.values.put("afterId", slice.after().id());
        }
        query.text.append(" order by r.occurred_at, r.record_id limit :size");
        query.values.put("size", slice.size());
        return query;
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
