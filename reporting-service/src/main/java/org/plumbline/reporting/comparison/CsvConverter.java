package org.plumbline.reporting.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.disclosure.Disclosed;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/// Writes disclosed tables as CSV (RFC 4180): comma, CRLF, UTF-8. Cells are slugs and numbers,
/// which need no quotes.
@Component
class CsvConverter extends AbstractHttpMessageConverter<Disclosed<?>> {

    CsvConverter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Disclosed.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Disclosed<?> readInternal(
            Class<? extends Disclosed<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Answers are not read", message);
    }

    @Override
    protected void writeInternal(Disclosed<?> disclosed, HttpOutputMessage message)
            throws IOException {
        if (!(disclosed.answer() instanceof Tabular table)) {
            throw new HttpMessageNotWritableException("This answer is not a table");
        }
        message.getBody().write(csv(table.rows()).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(",", row) + "\r\n")
                .collect(Collectors.joining());
    }
}
