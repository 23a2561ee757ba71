package org.plumbline.sessions.pages.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.Slice;
import org.springframework.stereotype.Component;

/// What a patient's scores were last, one of each instrument.
@Component
class LastValues {

    private static final int PAGE = 1000;

    private final Journal journal;

    LastValues(Journal journal) {
        this.journal = journal;
    }

    /// @param measuredAt in milliseconds
    record Value(
            String instrument,
            String value,
            String unit,
            @Nullable String timing,
            long measuredAt) {}

    /// The latest first. None where the clinic is not the caller's.
    List<Value> of(Caller caller, String clinic, String patient, Terms terms) {
        if (!caller.submitsFor(clinic) || !Identifiers.isId(patient)) {
            return List.of();
        }
        Map<String, Current> last = new LinkedHashMap<>();
        for (Current score : all(caller.network(), clinic, patient)) {
            String instrument = score.content().fields().text("instrument");
            if (!score.isRetracted() && instrument != null) {
                last.put(instrument, score);
            }
        }
        List<Value> values = new ArrayList<>();
        last.forEach((instrument, score) ->
                terms.catalog()
                        .instrument(instrument)
                        .ifPresent(found -> values.add(value(found, score, terms))));
        values.sort((a, b) -> Long.compare(b.measuredAt(), a.measuredAt()));
        return values;
    }

    private static Value value(Instrument instrument, Current score, Terms terms) {
        Long steps = score.content().fields().whole("value");
        return new Value(
                instrument.label(terms.language()),
                steps == null ? "" : instrument.value(steps).stripTrailingZeros().toPlainString(),
                instrument.unit(),
                score.content().fields().text("timing"),
                score.content().measuredAt());
    }

    /// In the order in which they were measured.
    private List<Current> all(String network, String clinic, String patient) {
        List<Current> all = new ArrayList<>();
        List<Current> page;
        Slice.After after = null;
        do {
            page =
                    journal.list(
                            network,
                            new Slice(Kind.SCORE, clinic, patient, null, null, after, PAGE));
            all.addAll(page);
            after = page.isEmpty() ? null : after(page.getLast());
        } while (page.size() == PAGE);
        return all;
    }

    private static Slice.After after(Current last) {
        return new Slice.After(last.content().occurredAt(), last.key().id());
    }
}
