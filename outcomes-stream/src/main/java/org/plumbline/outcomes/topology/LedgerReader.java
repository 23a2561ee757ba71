package org.plumbline.outcomes.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.AdverseEvent;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;
import org.plumbline.outcomes.patient.Version;

/// Reads what [LedgerWriter] wrote, once.
final class LedgerReader {
    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();
    private final int kind;

    /// @throws IllegalStateException for a format that this version does not know
    LedgerReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        long format = integer();
        if (format != LedgerWriter.FORMAT) {
            throw new IllegalStateException(
                    "ledger of format "
                            + format
                            + ", which this version does not read: begin a new epoch");
        }
        kind = Math.toIntExact(integer());
    }

    boolean isErased() {
        return kind == LedgerWriter.ERASED;
    }

    /// How many blocks lie under keys of their own; 0 where the facts are here.
    int blocks() {
        return kind == LedgerWriter.BLOCKS ? Math.toIntExact(integer()) : 0;
    }

    void readInto(Ledger ledger) {
        for (long left = integer(); left > 0; left--) {
            FactId id = id();
            ledger.session(id, session(id));
        }
        for (long left = integer(); left > 0; left--) {
            FactId id = id();
            ledger.score(id, score(id));
        }
    }

    private Version<Session> session(FactId id) {
        long revision = integer();
        long content = in.getLong();
        if (integer() == LedgerWriter.RETRACTED) {
            return new Version<>(revision, content, null);
        }
        var session =
                new Session(id, text(), text(), text(), integer(), profile(), adverseEvents());
        return new Version<>(revision, content, session);
    }

    private Set<AdverseEvent> adverseEvents() {
        var events = new HashSet<AdverseEvent>();
        for (long left = integer(); left > 0; left--) {
            events.add(new AdverseEvent(text(), text()));
        }
        return events;
    }

    private Profile profile() {
        long birthYear = integer();
        String sex = text();
        YearMonth onset = month(integer());
        return new Profile(
                birthYear == LedgerWriter.NONE ? null : Math.toIntExact(birthYear),
                sex.isEmpty() ? null : sex,
                onset);
    }

    private static @Nullable YearMonth month(long months) {
        return months == LedgerWriter.NONE
                ? null
                : YearMonth.of((int) (months / 12), (int) (months % 12) + 1);
    }

    private Version<Score> score(FactId id) {
        long revision = integer();
        long content = in.getLong();
        if (integer() == LedgerWriter.RETRACTED) {
            return new Version<>(revision, content, null);
        }
        var score = new Score(id, timing(), text(), integer(), integer());
        return new Version<>(revision, content, score);
    }

    private Timing timing() {
        long kind = integer();
        if (kind == LedgerWriter.PRE) {
            return new Timing.Pre(text());
        }
        if (kind == LedgerWriter.POST) {
            return new Timing.Post(text(), Math.toIntExact(integer()));
        }
        return new Timing.Alone(text());
    }

    private FactId id() {
        return new FactId(text(), text(), text());
    }

    private String text() {
        int number = Math.toIntExact(integer());
        if (number < texts.size()) {
            return texts.get(number);
        }
        byte[] bytes = new byte[Math.toIntExact(integer())];
        in.get(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    private long integer() {
        long value = 0;
        int shift = 0;
        long next;
        do {
            next = in.get();
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return (value >>> 1) ^ -(value & 1);
    }
}
