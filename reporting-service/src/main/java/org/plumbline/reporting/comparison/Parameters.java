package org.plumbline.reporting.comparison;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plumbline.reporting.problem.Fault;

/// The parameters of one call while they are being read. Collects every fault instead of stopping
/// at the first.
final class Parameters {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;

    private final Map<String, List<String>> given;
    private final List<Fault> faults = new ArrayList<>();

    Parameters(Map<String, List<String>> given) {
        this.given = given;
        given.forEach(this::refuseRepetition);
    }

    private void refuseRepetition(String name, List<String> values) {
        if (values.size() > 1) {
            refuse(Faults.repeated(name));
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void refuse(Fault fault) {
        faults.add(fault);
    }

    void allowOnly(List<String> names) {
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> Faults.unknownFilter(name, names))
                .forEach(this::refuse);
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    Optional<String> text(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// One of the allowed values; anything else is a fault.
    Optional<String> oneOf(String name, List<String> allowed) {
        return found(name, value -> allowed.contains(value) ? Optional.of(value) : Optional.empty())
                .or(() -> refusedValue(name, allowed));
    }

    /// An entry by its name; an unknown or absent one is a fault.
    <T> Optional<T> required(
            String name, List<String> allowed, Function<String, Optional<T>> finder) {
        if (!has(name)) {
            refuse(Faults.required(name, allowed));
            return Optional.empty();
        }
        return optional(name, allowed, finder);
    }

    /// An entry by its name; an unknown one is a fault.
    <T> Optional<T> optional(
            String name, List<String> allowed, Function<String, Optional<T>> finder) {
        return found(name, finder).or(() -> refusedValue(name, allowed));
    }

    Optional<YearMonth> month(String name) {
        return found(
                        name,
                        value ->
                                MONTH.matcher(value).matches()
                                        ? Optional.of(YearMonth.parse(value))
                                        : Optional.empty())
                .or(() -> malformed(name, "a month as YYYY-MM"));
    }

    Optional<String> slug(String name) {
        return found(
                        name,
                        value ->
                                value.length() <= LONGEST_SLUG && SLUG.matcher(value).matches()
                                        ? Optional.of(value)
                                        : Optional.empty())
                .or(() -> malformed(name, "a slug in kebab-case"));
    }

    private <T> Optional<T> found(String name, Function<String, Optional<T>> finder) {
        return text(name).flatMap(finder);
    }

    private <T> Optional<T> refusedValue(String name, List<String> allowed) {
        if (has(name)) {
            refuse(Faults.unknownValue(name, allowed));
        }
        return Optional.empty();
    }

    private <T> Optional<T> malformed(String name, String form) {
        if (has(name)) {
            refuse(Faults.malformed(name, form));
        }
        return Optional.empty();
    }
}
