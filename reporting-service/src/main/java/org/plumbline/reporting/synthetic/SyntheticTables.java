package org.plumbline.reporting.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Tables are saved under a name that says what they are. A comment or a column more would break
/// the programs that read them.
@ControllerAdvice
final class SyntheticTables implements ResponseBodyAdvice<Object> {
    private static final List<MediaType> TABLES =
            List.of(
                    new MediaType("text", "csv"),
                    new MediaType("application", "vnd.apache.parquet"));

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        TABLES.stream()
                .filter(table -> table.isCompatibleWith(type))
                .findFirst()
                .ifPresent(table ->
                        response.getHeaders()
                                .setContentDisposition(
                                        ContentDisposition.attachment()
                                                .filename(name(request, table))
                                                .build()));
        return body;
    }

    private static String name(ServerHttpRequest request, MediaType table) {
        String path = request.getURI().getPath();
        String ending = table.getSubtype().equals("csv") ? ".csv" : ".parquet";
        return path.substring(path.lastIndexOf('/') + 1) + "-synthetic" + ending;
    }
}
