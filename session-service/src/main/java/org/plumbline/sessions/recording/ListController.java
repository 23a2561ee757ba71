package org.plumbline.sessions.recording;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.Slice;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// A clinic's records page by page, in the order of their clinical times. The link `next` (RFC
/// 8288) leads on for as long as there may be more.
@RestController
class ListController {

    private final Journal journal;
    private final Records records;

    ListController(Journal journal, Records records) {
        this.journal = journal;
        this.records = records;
    }

    @Operation(summary = "The sessions of a clinic, of one patient, of a time")
    @Parameter(name = "patient", in = ParameterIn.QUERY, description = "of this patient only")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "started at or after this instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "started before this instant")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 1000, else 100")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "from the link to the page")
    @GetMapping("/api/v1/clinics/{clinic}/sessions")
    ResponseEntity<byte[]> sessions(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            HttpServletRequest request) {
        return page(caller, Kind.SESSION, clinic, "sessions", request);
    }

    @Operation(summary = "The scores of a clinic, of one patient, of a time")
    @Parameter(name = "patient", in = ParameterIn.QUERY, description = "of this patient only")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "measured at or after this instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "measured before this instant")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 1000, else 100")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "from the link to the page")
    @GetMapping("/api/v1/clinics/{clinic}/scores")
    ResponseEntity<byte[]> scores(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            HttpServletRequest request) {
        return page(caller, Kind.SCORE, clinic, "scores", request);
    }

    private ResponseEntity<byte[]> page(
            Caller caller, Kind kind, String clinic, String name, HttpServletRequest request) {
        if (!caller.submitsFor(clinic)) {
            return Answers.problem(Problem.forbidden());
        }
        Faults faults = new Faults();
        Slice slice = ListRequest.read(kind, clinic, request.getParameterMap(), faults);
        if (!Identifiers.isSlug(clinic)) {
            faults.add("/clinic", "bad-id", "The clinic in the address is no slug.", null);
        }
        if (!faults.none()) {
            return Answers.problem(
                    new Problem(
                            400,
                            "bad-parameter",
                            "A parameter is wrong",
                            "Correct what is named under errors.",
                            faults.all()));
        }
        List<Current> page = journal.list(caller.network(), slice);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.size() == slice.size()) {
            answer.header(HttpHeaders.LINK, next(request, page.getLast()));
        }
        List<Json> shown = List.copyOf(records.views(caller.network(), page));
        return Answers.json(answer, new Json.Obj(Map.of(name, new Json.Arr(shown))));
    }

    private static String next(HttpServletRequest request, Current last) {
        String address =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("after", ListRequest.after(last))
                        .build()
                        .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }
}
