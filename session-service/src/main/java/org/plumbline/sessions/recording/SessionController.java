package org.plumbline.sessions.recording;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.FactReader;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clinics/{clinic}/sessions/{id}")
class SessionController extends RecordController {

    private final FactReader reader;
    private final Recorder recorder;

    SessionController(FactReader reader, Recorder recorder, RecordAnswers answers) {
        super(answers);
        this.reader = reader;
        this.recorder = recorder;
    }

    @Override
    RecordKey key(String clinic, String id) {
        return RecordKey.session(clinic, id);
    }

    @Override
    @Nullable Outcome record(
            Caller caller, RecordKey key, Json.Obj body, Precondition precondition, Faults faults) {
        var read = reader.session(caller.network(), key, body, faults);
        return read == null ? null : recorder.record(caller, key, read, precondition);
    }
}
