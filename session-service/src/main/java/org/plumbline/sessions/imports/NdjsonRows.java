package org.plumbline.sessions.imports;

import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.StrictJson;

/// One JSON object per line. A line that is none is a row that is wrong; the others go on.
final class NdjsonRows implements Rows {

    private final NdjsonLines lines;
    private final @Nullable String clinic;
    private final Set<String> clinics;
    private NdjsonLines.@Nullable Line next;
    private long ordinal;

    /// @param clinic of all rows, null where the rows carry theirs
    NdjsonRows(InputStream in, @Nullable String clinic, Set<String> clinics) {
        this.lines = new NdjsonLines(in);
        this.clinic = clinic;
        this.clinics = clinics;
        this.next = lines.next();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ImportRow next() {
        NdjsonLines.Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = lines.next();
        return row(line);
    }

    private ImportRow row(NdjsonLines.Line line) {
        return switch (StrictJson.read(line.bytes().array())) {
            case StrictJson.Result.Document(Json.Obj object) ->
                    new NdjsonRow(object, line.number(), clinic, clinics).understood(ordinal++);
            case StrictJson.Result.Document _, StrictJson.Result.Empty _ ->
                    refused(line, "wrong-type", "The line is not one JSON object.");
            case StrictJson.Result.Malformed(String reason) -> refused(line, "malformed", reason);
            case StrictJson.Result.OtherEncoding _ ->
                    throw new UnreadableFileException(
                            "not-utf-8", "The file is not UTF-8.", line.number());
            case StrictJson.Result.DuplicateKeys(List<String> keys) ->
                    refused(
                            line,
                            "duplicate-key",
                            "A key stands twice: " + String.join(", ", keys) + ".");
        };
    }

    private ImportRow refused(NdjsonLines.Line line, String code, String detail) {
        return ImportRow.refused(
                ordinal++, List.of(new RowFault(line.number(), "", code, detail, null)));
    }

    @Override
    public void close() {
        lines.close();
    }
}
