package org.plumbline.sessions.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Faults;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// How a file of rows is written.
enum FileFormat {
    CSV("csv", "text/csv") {
        @Override
        Rows rows(InputStream in, @Nullable String clinic, Set<String> clinics) {
            return CsvRows.of(in, clinic, clinics);
        }

        @Override
        long count(InputStream in, boolean network, long most, Faults faults) {
            try (CsvFile file = CsvFile.open(in)) {
                if (!file.header().isEmpty()) {
                    Header.read(file.header(), network, faults);
                }
                return counted(file, most);
            }
        }
    },
    NDJSON("ndjson", "application/x-ndjson") {
        @Override
        Rows rows(InputStream in, @Nullable String clinic, Set<String> clinics) {
            return new NdjsonRows(in, clinic, clinics);
        }

        @Override
        long count(InputStream in, boolean network, long most, Faults faults) {
            try (Rows rows = new NdjsonRows(in, null, Set.of())) {
                return counted(rows, most);
            }
        }
    };

    private final String slug;
    private final String mediaType;

    FileFormat(String slug, String mediaType) {
        this.slug = slug;
        this.mediaType = mediaType;
    }

    String slug() {
        return slug;
    }

    MediaType mediaType() {
        return new MediaType(MediaType.parseMediaType(mediaType), StandardCharsets.UTF_8);
    }

    static FileFormat of(String slug) {
        return slug.equals(NDJSON.slug) ? NDJSON : CSV;
    }

    /// The rows of a file that has been found readable.
    ///
    /// @param clinic of all rows, null where the rows carry theirs
    /// @param clinics for which the submitter may write
    abstract Rows rows(InputStream in, @Nullable String clinic, Set<String> clinics);

    /// How many rows the file has, read through to its end or beyond `most`.
    ///
    /// @param network whether the rows must carry their clinic
    /// @param faults takes what is wrong with the file before its first row
    abstract long count(InputStream in, boolean network, long most, Faults faults);

    private static long counted(Iterator<?> rows, long most) {
        long count = 0;
        while (count <= most && rows.hasNext()) {
            rows.next();
            count++;
        }
        return count;
    }

    /// The format of that media type in UTF-8.
    static Optional<FileFormat> ofMediaType(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean utf8 = type.getCharset() == null || type.getCharset().name().equals("UTF-8");
            return Arrays.stream(values())
                    .filter(format -> utf8 && isOf(format.mediaType, type))
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(String mediaType, MediaType given) {
        return mediaType.equals(given.getType() + "/" + given.getSubtype());
    }

    /// The format of a file of a form: by its name's ending, as browsers do not agree on types.
    static FileFormat ofFileName(@Nullable String name) {
        String ending = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".ndjson") || ending.endsWith(".jsonl") ? NDJSON : CSV;
    }
}
