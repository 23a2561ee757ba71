package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Locale;
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

    String csv() {
        StringBuilder csv = new StringBuilder("line,column,code,detail,hint\r\n");
        for (RowFault fault : errors) {
            csv.append(fault.line())
                    .append(',')
                    .append(quoted(fault.column()))
                    .append(',')
                    .append(quoted(fault.code()))
                    .append(',')
                    .append(quoted(fault.detail()))
                    .append(',')
                    .append(quoted(fault.hint() == null ? "" : fault.hint()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /// Quoted, and never a formula.
    private static String quoted(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return String.format(Locale.ROOT, "\"%s\"", safe.replace("\"", "\"\""));
    }
}
