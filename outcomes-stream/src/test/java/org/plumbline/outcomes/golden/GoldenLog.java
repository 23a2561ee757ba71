package org.plumbline.outcomes.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.serde.TrustedRecords;

/// A folder with `events.jsonl`, a line for each revision in the order of arrival, and `cells.txt`,
/// a line for each count: cell key, item, number.
///
/// An event is its type and schema version, then Avro's JSON. A version written once is read by
/// that version's schema for ever.
record GoldenLog(Path folder) {
    private static final Path SCHEMAS = Path.of("../schemas/schema-history");

    static List<GoldenLog> all() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.sorted().map(GoldenLog::new).toList();
        }
    }

    List<SpecificRecord> events() throws IOException {
        TrustedRecords.trust();
        var events = new ArrayList<SpecificRecord>();
        for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
            String[] parts = line.split(" ", 3);
            events.add(read(parts[0], parts[1], parts[2]));
        }
        return events;
    }

    Map<String, Map<String, Long>> cells() throws IOException {
        var cells = new TreeMap<String, Map<String, Long>>();
        for (String line : Files.readAllLines(folder.resolve("cells.txt"))) {
            String[] parts = line.split(" \\| ", 3);
            cells.computeIfAbsent(parts[0], key -> new TreeMap<>())
                    .put(parts[1], Long.valueOf(parts[2]));
        }
        return cells;
    }

    void write(List<SpecificRecord> events, Map<String, Map<String, Long>> cells)
            throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("events.jsonl"), events.stream().map(GoldenLog::line).toList());
        var lines = new ArrayList<String>();
        cells.forEach((key, items) ->
                items.forEach((item, n) -> lines.add(key + " | " + item + " | " + n)));
        Files.write(folder.resolve("cells.txt"), lines);
    }

    private static String line(SpecificRecord event) {
        Schema schema = event.getSchema();
        return schema.getName() + " " + newest(schema.getName()) + " " + json(event);
    }

    private static int newest(String name) {
        try (var versions = Files.list(SCHEMAS.resolve(name))) {
            return Math.toIntExact(versions.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(SpecificRecord event) {
        var out = new ByteArrayOutputStream();
        try {
            var encoder = EncoderFactory.get().jsonEncoder(event.getSchema(), out);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SpecificRecord read(String name, String version, String json)
            throws IOException {
        Schema writer =
                new Schema.Parser()
                        .parse(Files.readString(SCHEMAS.resolve(name).resolve(version + ".avsc")));
        Schema reader =
                switch (name) {
                    case "TreatmentSession" -> TreatmentSession.getClassSchema();
                    case "Score" -> Score.getClassSchema();
                    default -> throw new IllegalArgumentException(name);
                };
        var decoder = DecoderFactory.get().jsonDecoder(writer, json);
        return new SpecificDatumReader<SpecificRecord>(writer, reader).read(null, decoder);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
