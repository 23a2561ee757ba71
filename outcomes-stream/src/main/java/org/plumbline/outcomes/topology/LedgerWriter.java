package org.plumbline.outcomes.topology;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.AdverseEvent;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;
import org.plumbline.outcomes.patient.Version;

/// Writes facts of a ledger, once. Integers are zigzag varints, but for the content's eight bytes.
/// A text is the number of its first occurrence, or the next free number followed by its length and
/// UTF-8 bytes, so that the slugs which all facts share are written once.
///
/// Format 2: the format's number, then what it is:
///
/// | kind | then |
/// |---|---|
/// | facts | the sessions, then the scores, each list after its length |
/// | blocks | how many blocks of facts lie under keys of their own |
/// | erased | nothing |
final class LedgerWriter {
    static final int FORMAT = 2;
    static final int FACTS = 0;
    static final int BLOCKS = 1;
    static final int ERASED = 2;
    static final int LIVE = 1;
    static final int RETRACTED = 0;
    static final int PRE = 0;
    static final int POST = 1;
    static final int ALONE = 2;

    /// Stands for a missing birth year or onset.
    static final long NONE = Long.MIN_VALUE;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private final Map<String, Integer> texts = new HashMap<>();

    private LedgerWriter(int kind) {
        integer(FORMAT);
        integer(kind);
    }

    /// Of the ledger's facts those with these identities.
    static byte[] facts(Ledger ledger, Collection<FactId> ids) {
        var writer = new LedgerWriter(FACTS);
        writer.write(ids, ledger::sessionVersion, writer::session);
        writer.write(ids, ledger::scoreVersion, writer::score);
        return writer.out.toByteArray();
    }

    static byte[] blocks(int number) {
        var writer = new LedgerWriter(BLOCKS);
        writer.integer(number);
        return writer.out.toByteArray();
    }

    static byte[] erased() {
        return new LedgerWriter(ERASED).out.toByteArray();
    }

    private <F> void write(
            Collection<FactId> ids,
            Function<FactId, @Nullable Version<F>> version,
            BiConsumer<FactId, Version<F>> write) {
        integer(ids.stream().map(version).filter(Objects::nonNull).count());
        for (FactId id : ids) {
            Version<F> known = version.apply(id);
            if (known != null) {
                write.accept(id, known);
            }
        }
    }

    private void session(FactId id, Version<Session> version) {
        head(id, version);
        Session live = version.live();
        if (live != null) {
            text(live.condition());
            text(live.modality());
            text(live.technique());
            integer(live.startedAt());
            profile(live.profile());
            adverseEvents(live.adverseEvents());
        }
    }

    private void adverseEvents(Set<AdverseEvent> events) {
        integer(events.size());
        for (AdverseEvent event : events) {
            text(event.code());
            text(event.severity());
        }
    }

    private void profile(Profile profile) {
        Integer birthYear = profile.birthYear();
        String sex = profile.sex();
        integer(birthYear == null ? NONE : birthYear);
        text(sex == null ? "" : sex);
        integer(months(profile.symptomOnset()));
    }

    private static long months(@Nullable YearMonth month) {
        return month == null ? NONE : 12L * month.getYear() + month.getMonthValue() - 1;
    }

    private void score(FactId id, Version<Score> version) {
        head(id, version);
        Score live = version.live();
        if (live != null) {
            timing(live.timing());
            text(live.instrument());
            integer(live.value());
            integer(live.measuredAt());
        }
    }

    private void timing(Timing timing) {
        switch (timing) {
            case Timing.Pre pre -> {
                integer(PRE);
                text(pre.session());
            }
            case Timing.Post post -> {
                integer(POST);
                text(post.session());
                integer(post.minutesAfter());
            }
            case Timing.Alone alone -> {
                integer(ALONE);
                text(alone.condition());
            }
        }
    }

    private void head(FactId id, Version<?> version) {
        text(id.network());
        text(id.clinic());
        text(id.id());
        integer(version.revision());
        fixed(version.content());
        integer(version.live() == null ? RETRACTED : LIVE);
    }

    private void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            integer(known);
            return;
        }
        integer(texts.size() - 1L);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        integer(bytes.length);
        out.writeBytes(bytes);
    }

    private void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }

    private void integer(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
