package org.plumbline.sessions.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.plumbline.sessions.web.Answers;
import org.plumbline.sessions.web.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The network's trail page by page, oldest first, for its stewards. Reading it is noted as well.
@RestController
class AuditController {

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final NetworkTransactions transactions;

    AuditController(AuditEntries entries, AuditTrail trail, NetworkTransactions transactions) {
        this.entries = entries;
        this.trail = trail;
        this.transactions = transactions;
    }

    @Operation(summary = "Who has read and written what in the network, for its stewards")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "at or after this instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "before this instant")
    @Parameter(
            name = "reference",
            in = ParameterIn.QUERY,
            description = "entries that name this record or import only")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 1000, else 100")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "from the link to the page")
    @GetMapping("/api/v1/audit")
    ResponseEntity<byte[]> page(
            @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        if (!caller.isSteward()) {
            return Answers.problem(Problem.forbidden());
        }
        Faults faults = new Faults();
        AuditRequest asked = AuditRequest.read(request.getParameterMap(), faults);
        if (!faults.none()) {
            return Answers.problem(PageRequest.wrong(faults));
        }
        List<AuditEntry> page =
                transactions.in(
                        caller.network(),
                        () -> {
                            List<AuditEntry> read = entries.list(caller.network(), asked);
                            trail.trail(caller);
                            return read;
                        });
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.size() == asked.size()) {
            answer.header(
                    HttpHeaders.LINK,
                    PageRequest.next(request, AuditRequest.after(page.getLast())));
        }
        List<Json> shown = page.stream().<Json>map(AuditEntry::toJson).toList();
        return Answers.json(answer, new Json.Obj(Map.of("entries", new Json.Arr(shown))));
    }
}
