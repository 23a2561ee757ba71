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
@RequestMapping("/api/v1/clinics/{clinic}/scores/{id}")
class ScoreController extends RecordController {

    private final FactReader reader;
    private final Recorder recorder;

    ScoreController(FactReader reader, Recorder recorder, RecordAnswers answers) {
        super(answers);
        this.reader = reader;
        this.recorder = recorder;
    }

    @Override
    RecordKey key(String clinic, String id) {
        return RecordKey.score(clinic, id);
    }

    @Override
    @Nullable Outcome record(
            Caller caller, RecordKey key, Json.Obj body, Precondition precondition, Faults faults) {
        var read = reader.score(caller.network(), key, body, faults);
        return read == null ? null : recorder.record(caller, key, read, precondition);
    }
}
