package org.plumbline.reporting.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.disclosure.Disclosed;
import org.plumbline.reporting.problem.Fault;
import org.plumbline.reporting.problem.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Modalities side by side, as JSON or CSV.
@RestController
class ComparisonsController {

    private static final String CSV = "text/csv";

    private final RequestReader requests;
    private final ComparisonReader comparisons;

    ComparisonsController(RequestReader requests, ComparisonReader comparisons) {
        this.requests = requests;
        this.comparisons = comparisons;
    }

    @Operation(
            summary = "Modalities side by side",
            description =
                    """
                    Figures of each modality with courses or pairs, in catalog order, and contrasts
                    against a reference. Values are in the instrument's unit, sums in resolution
                    steps, rates 0 to 1; null is undefined. Differences are in improvement, modality
                    minus reference: positive favours the modality.\
                    """,
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "condition",
                        description = "slug; or conditionGroup"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "conditionGroup",
                        description = "slug; or condition"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "instrument",
                        required = true,
                        description = "slug"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "timepoint",
                        required = true,
                        description = "month-1, month-3, month-6, month-12, minute-1 or minute-15"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "reference",
                        description = "modality; else the one with most pairs"),
                @Parameter(in = ParameterIn.QUERY, name = "clinic", description = "slug"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "technique",
                        description = "slug or unspecified"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        description = "first month, YYYY-MM"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        description = "last month, YYYY-MM"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "includeOpen",
                        description = "months not yet due too; true unless said"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "lens",
                        description = "as-started or single-modality"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "ageBand",
                        description = "0-39, 40-59, 60-74, 75+ or unknown"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "sex",
                        description = "female, male, other or unknown"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "symptomDuration",
                        description = "under-3, 3-12, 13-or-more or unknown"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "baselineSeverity",
                        description = "low, middle or high; pairs only"),
                @Parameter(in = ParameterIn.QUERY, name = "scope", description = "network")
            })
    @GetMapping(
            path = "/api/v1/comparisons",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<Disclosed<Comparison>> comparisons(
            Reader reader,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        ComparisonRequest request = understood(reader, parameters);
        String form = headers.getAccept().toString();
        EntityTag current = comparisons.currentTag(reader, request).in(form);
        if (current.isAmong(headers.getIfNoneMatch())) {
            return cached(ResponseEntity.status(HttpStatus.NOT_MODIFIED), current).build();
        }
        ComparisonReader.Versioned answer = comparisons.read(reader, request);
        return cached(ResponseEntity.ok(), answer.tag().in(form)).body(answer.comparison());
    }

    /// A refusal leaves by an exception, so that a call's own answer can be nothing but a disclosed
    /// one.
    private ComparisonRequest understood(Reader reader, MultiValueMap<String, String> parameters) {
        return switch (requests.read(reader.network(), parameters)) {
            case Reading.Understood(ComparisonRequest request) -> {
                Optional<Fault> unknown = comparisons.unknownClinic(reader, request);
                if (unknown.isPresent()) {
                    throw refusal(wrongParameters(List.of(unknown.get())));
                }
                yield request;
            }
            case Reading.Refused(List<Fault> faults) -> throw refusal(wrongParameters(faults));
            case Reading.NoRelease() -> throw refusal(noRelease());
        };
    }

    private static ProblemDetail noRelease() {
        return Problems.of(
                HttpStatus.NOT_FOUND,
                "no-release",
                "There is no release over all networks yet; scope=network answers from one's own.");
    }

    private static ProblemDetail wrongParameters(List<Fault> faults) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "invalid-parameters",
                faults.stream().map(Fault::detail).collect(Collectors.joining("; ")),
                faults);
    }

    private static ErrorResponseException refusal(ProblemDetail problem) {
        return new ErrorResponseException(
                HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }

    /// Kept by the reader's own cache only, and asked for again every time.
    private static <B extends ResponseEntity.HeadersBuilder<?>> B cached(B builder, EntityTag tag) {
        builder.eTag(tag.quoted());
        builder.cacheControl(CacheControl.noCache().cachePrivate());
        builder.varyBy(HttpHeaders.ACCEPT);
        return builder;
    }
}
