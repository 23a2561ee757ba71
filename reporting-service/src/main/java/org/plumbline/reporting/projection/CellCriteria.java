package org.plumbline.reporting.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What rows must have, as SQL with named parameters. Only text of this package becomes SQL; what a
/// caller asks for is always a parameter.
final class CellCriteria {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CellCriteria(String network, Set<String> conditions, CellFilters filters) {
        and("network = :network", "network", network);
        and("condition in (:conditions)", "conditions", conditions);
        ifAny(filters.clinic(), "clinic = :clinic", "clinic");
        ifAny(filters.technique(), "technique = :technique", "technique");
        ifAny(filters.from().map(Object::toString), "month >= :from", "from");
        ifAny(filters.to().map(Object::toString), "month <= :to", "to");
        ifAny(filters.ageBand(), "age_band = :ageBand", "ageBand");
        ifAny(filters.sex(), "sex = :sex", "sex");
        ifAny(filters.symptomDuration(), "symptom_duration = :duration", "duration");
        if (filters.singleModalityOnly()) {
            clauses.add("not combined");
        }
    }

    /// Adds a clause with the parameter that it names.
    CellCriteria and(String clause, String parameter, Object value) {
        clauses.add(clause);
        values.put(parameter, value);
        return this;
    }

    private void ifAny(Optional<String> value, String clause, String parameter) {
        value.ifPresent(present -> and(clause, parameter, present));
    }

    String text() {
        return String.join(" and ", clauses);
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
