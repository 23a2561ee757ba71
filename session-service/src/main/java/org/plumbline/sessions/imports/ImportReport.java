package org.plumbline.sessions.imports;

import java.util.List;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// What an import has come to, for the one who sent it.
record ImportReport(Upload upload, List<RowFault> errors) {

    Json.Obj json() {
        Upload.Counts counts = upload.counts();
        return new ObjectBuilder()
                .put("status", upload.state())
                .put("rows", upload.rows())
                .put("recorded", counts.recorded())
                .put("amended", counts.amended())
                .put("retracted", counts.retracted())
                .put("unchanged", counts.unchanged())
                .put("superseded", counts.superseded())
                .put("rejected", counts.rejected())
                .build()
                .with("errors", new Json.Arr(errors.stream().map(ImportReport::json).toList()));
    }

    private static Json json(RowFault fault) {
        return new ObjectBuilder()
                .put("line", fault.line())
                .put("column", fault.column())
                .put("code", fault.code())
                .put("detail", fault.detail())
                .put("hint", fault.hint())
                .build();
    }

    byte[] csv() {
        SafeCsv csv = new SafeCsv(',').row("line", "column", "code", "detail", "hint");
        for (RowFault fault : errors) {
            csv.row(
                    Long.toString(fault.line()),
                    fault.column(),
                    fault.code(),
                    fault.detail(),
                    fault.hint() == null ? "" : fault.hint());
        }
        return csv.bytes();
    }
}
