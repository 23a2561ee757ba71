package org.plumbline.sessions.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The terms that a network may use, with their codes and sources.
@RestController
class CatalogController {

    private static final String LANGUAGE = "language";

    private final Catalog catalog;
    private final Map<View, CatalogDocument> documents = new ConcurrentHashMap<>();

    /// There are as many as networks with entries of their own, and one more, for each language.
    private record View(Catalog catalog, Optional<String> language) {}

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @Operation(
            summary = "The catalog: every term that may be used, with codes, sources and evidence",
            description =
                    """
                    Modalities with their techniques, agents, routes, sites, condition groups,
                    conditions, instruments, concomitant therapies, adverse events and the evidence
                    ledger, as the caller's network may use them; what it has added itself names it
                    under network. Codes and thresholds with verified false have not been looked up.
                    Changes of content change the ETag, and If-None-Match saves the transfer.\
                    """,
            parameters =
                    @Parameter(
                            in = ParameterIn.QUERY,
                            name = LANGUAGE,
                            schema = @Schema(allowableValues = {"en", "de", "es", "tr"}),
                            description = "labels and synonyms in this language and English only"))
    @GetMapping(path = "/api/v1/catalog", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> catalog(
            @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        List<Fault> faults = faults(parameters);
        if (!faults.isEmpty()) {
            return Answers.problem(
                    new Problem(
                            400,
                            "invalid-parameters",
                            "Parameters that are not understood",
                            faults.getFirst().detail(),
                            faults));
        }
        CatalogDocument document =
                document(caller.network(), Optional.ofNullable(parameters.getFirst(LANGUAGE)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(document.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(document.text().getBytes(StandardCharsets.UTF_8));
    }

    private CatalogDocument document(String network, Optional<String> language) {
        return documents.computeIfAbsent(
                new View(catalog.forNetwork(network), language),
                view -> CatalogDocument.of(view.catalog(), network, view.language()));
    }

    private static List<Fault> faults(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !isUnderstood(each.getKey(), each.getValue()))
                .map(each -> fault(each.getKey()))
                .toList();
    }

    private static boolean isUnderstood(String name, List<String> values) {
        return name.equals(LANGUAGE)
                && values.size() == 1
                && Entry.LANGUAGES.contains(values.getFirst());
    }

    private static Fault fault(String name) {
        String languages = String.join(", ", Entry.LANGUAGES);
        return name.equals(LANGUAGE)
                ? new Fault(
                        '/' + LANGUAGE,
                        "unknown-value",
                        "language must be one of " + languages + ", once.",
                        languages)
                : new Fault(
                        "",
                        "unknown-parameter",
                        "There is no parameter of that name; there is: " + LANGUAGE + ".",
                        LANGUAGE);
    }
}
