package org.plumbline.sessions.imports;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.json.ObjectBuilder;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
class ImportController {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final int USUAL_PAGE = 1000;
    private static final int LARGEST_PAGE = 10_000;
    private static final int LAST_PAGE = 999_999_999;

    private final Receiver receiver;
    private final Uploads uploads;
    private final RejectedRows rejectedRows;

    ImportController(Receiver receiver, Uploads uploads, RejectedRows rejectedRows) {
        this.rejectedRows = rejectedRows;
        this.receiver = receiver;
        this.uploads = uploads;
    }

    @Operation(summary = "Import a CSV or NDJSON file of one clinic")
    @PostMapping(
            path = "/api/v1/clinics/{clinic}/imports",
            consumes = {"text/csv", "application/x-ndjson", MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<byte[]> clinic(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String onError,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        if (!caller.submitsFor(clinic)) {
            return Answers.problem(Problem.forbidden());
        }
        if (!Identifiers.isSlug(clinic)) {
            return Answers.problem(
                    Problem.invalid("/clinic", "bad-id", "The clinic in the address is no slug."));
        }
        return received(caller, clinic, mode, onError, key, request);
    }

    @Operation(summary = "Import a CSV or NDJSON file whose rows carry their clinic")
    @PostMapping(
            path = "/api/v1/imports",
            consumes = {"text/csv", "application/x-ndjson", MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<byte[]> network(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String onError,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        return caller.isSubmitter()
                ? received(caller, null, mode, onError, key, request)
                : Answers.problem(Problem.forbidden());
    }

    private ResponseEntity<byte[]> received(
            Caller caller,
            @Nullable String clinic,
            @Nullable String mode,
            @Nullable String onError,
            @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        Faults faults = new Faults();
        ImportOptions options = ImportOptions.of(mode, onError, faults);
        if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
            faults.add("/Idempotency-Key", "bad-parameter", "1 to 255 visible ASCII characters.");
        }
        if (!faults.none()) {
            return Answers.problem(Problem.badParameters(faults.all()));
        }
        GivenFile file = file(request);
        if (file == null) {
            return Answers.problem(unsupported());
        }
        try (InputStream in = file.content()) {
            return switch (receiver.receive(caller, clinic, options, file.format(), key, in)) {
                case Receiver.Receipt.Refused(Problem problem) -> Answers.problem(problem);
                case Receiver.Receipt.Accepted(UUID id) ->
                        Answers.json(
                                ResponseEntity.accepted()
                                        .location(URI.create("/api/v1/imports/" + id)),
                                new ObjectBuilder()
                                        .put("id", id.toString())
                                        .put("status", "queued")
                                        .build());
            };
        }
    }

    private record GivenFile(FileFormat format, InputStream content) {}

    /// The body, or the first file of a form; null where it is in no format or encoding of ours.
    private static @Nullable GivenFile file(HttpServletRequest request) throws IOException {
        if (request instanceof MultipartHttpServletRequest form) {
            MultipartFile first = form.getFileMap().values().stream().findFirst().orElse(null);
            return first == null
                    ? null
                    : new GivenFile(
                            FileFormat.ofFileName(first.getOriginalFilename()),
                            first.getInputStream());
        }
        FileFormat format = FileFormat.ofMediaType(request.getContentType()).orElse(null);
        return format == null ? null : new GivenFile(format, request.getInputStream());
    }

    private static Problem unsupported() {
        return new Problem(
                415,
                "unsupported-media-type",
                "Another media type",
                "Send text/csv or application/x-ndjson in UTF-8, or a form with one file.");
    }

    @Operation(summary = "How far an import has come, and what was wrong with its rows")
    @GetMapping("/api/v1/imports/{importId}")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
        UUID id = id(importId);
        Upload upload =
                id == null
                        ? null
                        : uploads.follow(caller, id).map(Uploads.Dated::upload).orElse(null);
        if (upload == null) {
            return Answers.problem(Problem.forbidden());
        }
        Faults faults = new Faults();
        int from = page == null ? 0 : number("page", page, 0, LAST_PAGE, faults);
        int most = size == null ? USUAL_PAGE : number("size", size, 1, LARGEST_PAGE, faults);
        if (!faults.none()) {
            return Answers.problem(Problem.badParameters(faults.all()));
        }
        ImportReport report = new ImportReport(upload, uploads.errors(upload, from, most));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (upload.position() != null) {
            answer.header(Position.HEADER, upload.position().token());
        }
        if (report.errors().size() == most) {
            answer.header(
                    HttpHeaders.LINK,
                    "</api/v1/imports/%s?page=%d&size=%d>; rel=\"next\""
                            .formatted(upload.id(), from + 1, most));
        }
        if (accept != null && accept.contains(CSV.toString())) {
            return answer.contentType(new MediaType(CSV, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .body(report.csv());
        }
        return Answers.json(answer, report.json());
    }

    @Operation(
            summary = "The rows that were rejected, as they came, to be corrected and sent again")
    @GetMapping("/api/v1/imports/{importId}/rejected")
    @Nullable ResponseEntity<StreamingResponseBody> rejected(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String importId,
            HttpServletResponse response)
            throws IOException {
        UUID id = id(importId);
        Upload upload = id == null ? null : uploads.read(caller, id).orElse(null);
        if (upload == null) {
            Answers.write(Answers.problem(Problem.forbidden()), response);
            return null;
        }
        return ResponseEntity.ok()
                .contentType(upload.format().mediaType())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejected-%s.%s\""
                                .formatted(upload.id(), upload.format().slug()))
                .body(out -> rejectedRows.write(upload, out));
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int number(String name, String text, int least, int most, Faults faults) {
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            faults.add(
                    "/" + name, "bad-parameter", name + " is out of range.", least + " to " + most);
        }
        return number;
    }
}
