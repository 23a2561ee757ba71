package org.plumbline.sessions.receipt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.relay.StreamProgress;
import org.plumbline.sessions.relay.StreamProgress.PartitionGoal;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tells those who may write for a clinic how far a write of it has come. What others have written
/// is as unknown to them as what nobody has.
@RestController
class ReceiptController {

    private final Receipts receipts;
    private final StreamProgress stream;

    ReceiptController(Receipts receipts, StreamProgress stream) {
        this.receipts = receipts;
        this.stream = stream;
    }

    @GetMapping("/api/v1/receipts/{position}")
    ResponseEntity<byte[]> receipt(
            @AuthenticationPrincipal Caller caller, @PathVariable String position) {
        if (!caller.isSubmitter()) {
            return Answers.problem(Problem.forbidden());
        }
        Position asked = Position.of(position).orElse(null);
        if (asked == null) {
            return Answers.problem(
                    new Problem(
                            400,
                            "bad-parameter",
                            "No position",
                            "Send the Outcomes-Position of an answer as it came."));
        }
        Optional<Receipt> receipt =
                receipts.find(caller.network(), asked)
                        .filter(written -> caller.submitsFor(written.clinic()))
                        .map(written -> receipt(position, written));
        return receipt.map(found -> Answers.json(ResponseEntity.ok(), found.toJson()))
                .orElseGet(() -> Answers.problem(Problem.notFound()));
    }

    private Receipt receipt(String token, Receipts.Written written) {
        Position place = written.publishable();
        if (place == null) {
            return new Receipt(token, written.at(), true, false, false);
        }
        return receipts.isPublished(place)
                ? new Receipt(token, written.at(), false, true, counted(place))
                : new Receipt(token, written.at(), false, false, false);
    }

    private @Nullable Boolean counted(Position place) {
        List<PartitionGoal> goals = receipts.goals(place);
        return goals.isEmpty() ? null : stream.hasPassed(goals).orElse(null);
    }
}
