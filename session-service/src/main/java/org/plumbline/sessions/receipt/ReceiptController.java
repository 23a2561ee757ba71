package org.plumbline.sessions.receipt;

import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceiptController {

    private final ReceiptDesk desk;

    ReceiptController(ReceiptDesk desk) {
        this.desk = desk;
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
        return desk.find(caller, asked)
                .map(found -> Answers.json(ResponseEntity.ok(), found.toJson()))
                .orElseGet(() -> Answers.problem(Problem.notFound()));
    }
}
