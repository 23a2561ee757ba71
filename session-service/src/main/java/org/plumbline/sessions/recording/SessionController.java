package org.plumbline.sessions.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.FactReader;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clinics/{clinic}/sessions/{id}")
class SessionController {

    private final FactReader reader;
    private final Recorder recorder;
    private final RecordAnswers answers;

    SessionController(FactReader reader, Recorder recorder, RecordAnswers answers) {
        this.reader = reader;
        this.recorder = recorder;
        this.answers = answers;
    }

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
                    recorded(caller, RecordKey.session(clinic, id), body, precondition);
        };
    }

    private ResponseEntity<byte[]> recorded(
            Caller caller, RecordKey key, Json.Obj body, Precondition precondition) {
        Faults faults = new Faults();
        Address.check(key, faults);
        var read = reader.session(key, body, faults);
        return read == null
                ? Answers.problem(Problem.invalid(faults.all()))
                : RecordAnswers.answer(
                        key, Status.RECORDED, recorder.record(caller, key, read, precondition));
    }

    @GetMapping
    ResponseEntity<byte[]> get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            HttpServletResponse response) {
        return answers.read(caller, RecordKey.session(clinic, id), response);
    }

    @GetMapping("/history")
    ResponseEntity<byte[]> history(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id) {
        return answers.history(caller, RecordKey.session(clinic, id));
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.retract(
                caller, RecordKey.session(clinic, id), reason, Precondition.of(ifMatch, null));
    }
}
