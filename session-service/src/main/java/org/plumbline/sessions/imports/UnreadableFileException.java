package org.plumbline.sessions.imports;

/// The file as a whole cannot be read. Thrown out of the middle of an iteration, hence an
/// exception.
final class UnreadableFileException extends RuntimeException {

    private final String code;
    private final long line;

    /// @param detail repeats nothing of the file
    /// @param line 0 where not known
    UnreadableFileException(String code, String detail, long line) {
        super(detail);
        this.code = code;
        this.line = line;
    }

    String code() {
        return code;
    }

    String detail() {
        String message = getMessage();
        return (message == null ? code : message) + (line > 0 ? " (line " + line + ")" : "");
    }
}
