package org.plumbline.sessions.receipt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.relay.StreamProgress;
import org.plumbline.sessions.relay.StreamProgress.PartitionGoal;
import org.springframework.stereotype.Component;

/// Tells those who may write for a clinic how far a write of it has come. What others have written
/// is as unknown to them as what nobody has.
@Component
public class ReceiptDesk {

    private final Receipts receipts;
    private final StreamProgress stream;

    ReceiptDesk(Receipts receipts, StreamProgress stream) {
        this.receipts = receipts;
        this.stream = stream;
    }

    /// Also asks the stream, which can take some seconds where Kafka does not answer.
    public Optional<Receipt> find(Caller caller, Position position) {
        return written(caller, position).map(found -> receipt(position, found, true));
    }

    /// As far as the database knows, at once: what is published has `counted` null.
    public Optional<Receipt> stored(Caller caller, Position position) {
        return written(caller, position).map(found -> receipt(position, found, false));
    }

    private Optional<Receipts.Written> written(Caller caller, Position position) {
        return receipts.find(caller.network(), position)
                .filter(written -> caller.submitsFor(written.clinic()));
    }

    private Receipt receipt(Position asked, Receipts.Written written, boolean askStream) {
        Position place = written.publishable();
        if (place == null) {
            return new Receipt(asked.token(), written.at(), true, false, false);
        }
        return receipts.isPublished(place)
                ? new Receipt(asked.token(), written.at(), false, true, counted(place, askStream))
                : new Receipt(asked.token(), written.at(), false, false, false);
    }

    private @Nullable Boolean counted(Position place, boolean askStream) {
        List<PartitionGoal> goals = askStream ? receipts.goals(place) : List.of();
        return goals.isEmpty() ? null : stream.hasPassed(goals).orElse(null);
    }
}
