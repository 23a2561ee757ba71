package org.plumbline.sessions.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.Answers;
import org.plumbline.sessions.web.JsonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What a session and a score have in common as a resource.
abstract class RecordController {

    private final RecordAnswers answers;

    RecordController(RecordAnswers answers) {
        this.answers = answers;
    }

    /// The record that an address names.
    abstract RecordKey key(String clinic, String id);

    /// Records what the body says, if nothing is wrong with it.
    ///
    /// @param faults of the address so far; takes those of the body
    /// @return null if the body has faults
    abstract @Nullable Outcome record(
            Caller caller, RecordKey key, Json.Obj body, Precondition precondition, Faults faults);

    @PutMapping
    ResponseEntity<byte[]> put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            HttpServletRequest request)
            throws IOException {
        if (!caller.submitsFor(clinic)) {
            return Answers.problem(Problem.forbidden());
        }
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        if (!precondition.wellFormed()) {
            return Answers.problem(Preconditions.notUnderstood());
        }
        return switch (JsonBody.of(request)) {
            case JsonBody.Refused(Problem problem) -> Answers.problem(problem);
            case JsonBody.Read(Json.Obj body) ->
                    recorded(caller, key(clinic, id), body, precondition);
        };
    }

    private ResponseEntity<byte[]> recorded(
            Caller caller, RecordKey key, Json.Obj body, Precondition precondition) {
        Faults faults = new Faults();
        Address.check(key, faults);
        Outcome outcome = record(caller, key, body, precondition, faults);
        return outcome == null
                ? Answers.problem(Problem.invalid(faults.all()))
                : RecordAnswers.answer(key, Status.RECORDED, outcome);
    }

    /// Written here and not by Spring, which would answer a conditional GET from the ETag: a
    /// session's stays as it is while the scores shown inside it change.
    @GetMapping
    void get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            HttpServletResponse response)
            throws IOException {
        Answers.write(answers.read(caller, key(clinic, id)), response);
    }

    @GetMapping("/history")
    ResponseEntity<byte[]> history(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id) {
        return answers.history(caller, key(clinic, id));
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.retract(caller, key(clinic, id), reason, Precondition.of(ifMatch, null));
    }
}
