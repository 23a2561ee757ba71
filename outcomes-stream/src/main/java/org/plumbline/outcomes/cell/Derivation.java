package org.plumbline.outcomes.cell;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Version;

/// Takes facts into a ledger and says what changes in the cells: what the patient contributes
/// afterwards less what it contributed before. Only the cares that the fact can touch are computed.
public final class Derivation {
    private final Contributions contributions;

    public Derivation(Bands bands) {
        this.contributions = new Contributions(bands);
    }

    public Change session(Ledger ledger, FactId id, Version<Session> version) {
        var touched = new LinkedHashSet<Care>();
        addCare(touched, ledger.liveSession(id));
        addCare(touched, version.live());
        return change(ledger, touched, () -> ledger.session(id, version));
    }

    public Change score(Ledger ledger, FactId id, Version<Score> version) {
        var touched = new LinkedHashSet<Care>();
        addCare(touched, ledger, ledger.liveScore(id));
        addCare(touched, ledger, version.live());
        return change(ledger, touched, () -> ledger.score(id, version));
    }

    public Change eraseSession(Ledger ledger, String clinic, String id) {
        var touched = new LinkedHashSet<Care>();
        ledger.sessionsNamed(clinic, id)
                .forEach(each -> addCare(touched, ledger.liveSession(each)));
        return change(
                ledger,
                touched,
                () -> {
                    ledger.eraseSession(clinic, id);
                    return Reception.HOLDS;
                });
    }

    public Change eraseScore(Ledger ledger, String clinic, String id) {
        var touched = new LinkedHashSet<Care>();
        ledger.scoresNamed(clinic, id)
                .forEach(each -> addCare(touched, ledger, ledger.liveScore(each)));
        return change(
                ledger,
                touched,
                () -> {
                    ledger.eraseScore(clinic, id);
                    return Reception.HOLDS;
                });
    }

    private Change change(Ledger ledger, Set<Care> touched, Supplier<Reception> reception) {
        Cells before = contributions.of(ledger, touched);
        Reception received = reception.get();
        if (received != Reception.HOLDS) {
            return new Change(received, new Cells());
        }
        return new Change(received, contributions.of(ledger, touched).subtract(before));
    }

    private static void addCare(Set<Care> cares, @Nullable Session session) {
        if (session != null) {
            cares.add(session.care());
        }
    }

    private static void addCare(Set<Care> cares, Ledger ledger, @Nullable Score score) {
        Care care = score == null ? null : ledger.careOf(score);
        if (care != null) {
            cares.add(care);
        }
    }
}
