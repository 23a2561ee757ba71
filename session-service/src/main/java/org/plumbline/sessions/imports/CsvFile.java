package org.plumbline.sessions.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A CSV file read row by row: UTF-8 with or without byte order mark, comma, semicolon or tab, any
/// line end; strict about everything else. Blank lines, and lines of nothing but separators, are no
/// rows.
final class CsvFile implements Iterator<CsvFile.Row>, AutoCloseable {

    private static final int LONGEST_FIELD = 4096;
    private static final int LONGEST_RECORD = 256 * 1024;
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_HEADER = 64 * 1024;

    /// @param ordinal from 0
    /// @param line of the file, from 1
    record Row(long ordinal, long line, List<String> cells) {}

    private final Iterator<CsvRecord> records;
    private final CsvReader<CsvRecord> reader;
    private final List<String> header;
    private final long linesBefore;
    private final char separator;
    private long ordinal;
    private @Nullable Row next;

    private CsvFile(CsvReader<CsvRecord> reader, char separator, long linesBefore) {
        this.reader = reader;
        this.separator = separator;
        this.linesBefore = linesBefore;
        records = reader.iterator();
        CsvRecord first = nextRecord();
        header = first == null ? List.of() : first.getFields();
        next = advance();
    }

    /// @throws UnreadableFileException where this is no CSV file; so do the other methods
    static CsvFile open(InputStream in) {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        LONGEST_HEADER);
        try {
            skipByteOrderMark(text);
            String first = peekLine(text);
            boolean named = first.toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
            char separator = named ? separatorNamed(first) : Separators.of(first);
            if (named) {
                text.readLine();
            }
            return new CsvFile(reader(separator).build(handler(), text), separator, named ? 1 : 0);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e, 1);
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_FIELDS)
                        .maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_RECORD));
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static String peekLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = 0;
        int read;
        while (length < start.length
                && (read = text.read(start, length, start.length - length)) > 0) {
            length += read;
        }
        text.reset();
        String all = new String(start, 0, length);
        int end = 0;
        while (end < length && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
            end++;
        }
        return all.substring(0, end);
    }

    private static char separatorNamed(String line) {
        if (line.length() == 5 && ",;\t".indexOf(line.charAt(4)) >= 0) {
            return line.charAt(4);
        }
        throw new UnreadableFileException(
                "separator", "The separator that the first line names is not known.", 1);
    }

    char separator() {
        return separator;
    }

    List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    private @Nullable Row advance() {
        CsvRecord record;
        do {
            record = nextRecord();
        } while (record != null && record.getFields().stream().allMatch(String::isBlank));
        return record == null
                ? null
                : new Row(
                        ordinal++,
                        record.getStartingLineNumber() + linesBefore,
                        record.getFields());
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e, 0);
        }
    }

    private static UnreadableFileException unreadable(RuntimeException e, long line) {
        if (causedBy(e, CharacterCodingException.class)) {
            return notUtf8();
        }
        String detail = messages(e);
        if (detail.contains("nclosed quoted field")) {
            return new UnreadableFileException(
                    "unclosed-quote", "A quoted field is never closed.", lineIn(detail, line));
        }
        if (detail.contains(" max")) {
            return new UnreadableFileException(
                    "too-long",
                    "A field or row is too long; a field has at most "
                            + LONGEST_FIELD
                            + " characters.",
                    lineIn(detail, line));
        }
        return new UnreadableFileException(
                "malformed", "The file is not well-formed CSV.", lineIn(detail, line));
    }

    private static UnreadableFileException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? notUtf8()
                : new UnreadableFileException("malformed", "The file cannot be read.", 0);
    }

    private static UnreadableFileException notUtf8() {
        return new UnreadableFileException(
                "not-utf-8", "The file is not UTF-8; save it as CSV UTF-8.", 0);
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String messages(Throwable e) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append(' ');
        }
        return all.toString();
    }

    private static long lineIn(String message, long otherwise) {
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("line (\\d{1,12})").matcher(message);
        return line.find() ? Long.parseLong(line.group(1)) : otherwise;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
