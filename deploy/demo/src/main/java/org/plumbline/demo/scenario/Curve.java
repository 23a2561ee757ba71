package org.plumbline.demo.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A number for each time point: of all six, or of the four months.
public final class Curve {

    private final Map<String, Double> values;
    private final Map<TimePoint, Double> byPoint = new EnumMap<>(TimePoint.class);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Curve(Map<String, Double> values) {
        Set<String> all = TimePoint.slugs(false).collect(Collectors.toSet());
        Set<String> months = TimePoint.slugs(true).collect(Collectors.toSet());
        if (!values.keySet().equals(all) && !values.keySet().equals(months)) {
            throw new IllegalArgumentException(
                    "time points must be "
                            + new TreeSet<>(all)
                            + " or "
                            + new TreeSet<>(months)
                            + ", not "
                            + new TreeSet<>(values.keySet()));
        }
        this.values = new LinkedHashMap<>();
        for (TimePoint point : TimePoint.values()) {
            Double value = values.get(point.slug());
            if (value != null) {
                byPoint.put(point, Check.finite(point.slug(), value));
                this.values.put(point.slug(), value);
            }
        }
    }

    /// 0 at a time point that the curve does not have.
    public double at(TimePoint point) {
        return byPoint.getOrDefault(point, 0.0);
    }

    /// On a day of the course: 0 at its start, straight between the months, level after the last.
    public double onDay(double day) {
        double before = 0;
        double beforeDay = 0;
        for (TimePoint month : TimePoint.MONTHS) {
            double value = at(month);
            if (day < month.target()) {
                return before + (value - before) * (day - beforeDay) / (month.target() - beforeDay);
            }
            before = value;
            beforeDay = month.target();
        }
        return before;
    }

    /// By slug of time point.
    @JsonValue
    public Map<String, Double> values() {
        return Map.copyOf(values);
    }
}
