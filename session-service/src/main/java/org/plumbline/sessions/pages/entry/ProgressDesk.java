package org.plumbline.sessions.pages.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.receipt.Receipt;
import org.plumbline.sessions.receipt.ReceiptDesk;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Follows records on their way into the outcomes, by the same receipts as the API.
@Component
class ProgressDesk {

    /// How long a page goes on asking.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ReceiptDesk receipts;
    private final Clock clock;

    ProgressDesk(ReceiptDesk receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /// What a page begins with.
    ///
    /// @param askStream whether to wait for the stream's answer; else the page asks for it later
    Progress first(Caller caller, OnRecord record, boolean askStream) {
        Position position = record.position();
        Optional<Receipt> receipt =
                askStream ? receipts.find(caller, position) : receipts.stored(caller, position);
        return new Progress(
                address(record.session().key()),
                position,
                receipt.map(Progress.Stage::of).orElse(Progress.Stage.ACCEPTED),
                clock.instant().plus(PATIENCE),
                false);
    }

    /// Empty where there is no such record of the caller's.
    ///
    /// @param until when the page stops asking, in seconds since 1970; at most so long as a new
    ///   page would ask
    Optional<Progress> next(Caller caller, RecordKey session, Position position, long until) {
        Instant now = clock.instant();
        Instant end =
                Instant.ofEpochSecond(Math.clamp(until, 0, now.plus(PATIENCE).getEpochSecond()));
        return receipts.find(caller, position)
                .map(Progress.Stage::of)
                .map(stage ->
                        new Progress(
                                address(session),
                                position,
                                stage,
                                end,
                                stage != Progress.Stage.COUNTED && !now.isBefore(end)));
    }

    /// The page of a session.
    static String address(RecordKey session) {
        return UriComponentsBuilder.fromPath("/sessions/{clinic}/{id}")
                .buildAndExpand(session.clinic(), session.id())
                .encode()
                .toUriString();
    }
}
