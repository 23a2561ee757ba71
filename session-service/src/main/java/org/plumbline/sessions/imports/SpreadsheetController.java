package org.plumbline.sessions.imports;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What somebody with a spreadsheet needs to fill in a file: its columns, and the codes for them.
@RestController
class SpreadsheetController {

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t');
    private static final List<String> SEPARATOR_NAMES = List.of("comma", "semicolon", "tab");

    private final Catalog catalog;

    SpreadsheetController(Catalog catalog) {
        this.catalog = catalog;
    }

    @Operation(summary = "A file to fill in: the header, and rows that show how")
    @GetMapping("/api/v1/imports/template")
    ResponseEntity<byte[]> template(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String separator) {
        List<Fault> faults = new ArrayList<>();
        check("separator", separator, SEPARATOR_NAMES, faults);
        if (!caller.isSubmitter() || !faults.isEmpty()) {
            return refused(caller, faults);
        }
        String clinic =
                caller.clinics().stream()
                        .filter(each -> !each.equals("*"))
                        .sorted()
                        .findFirst()
                        .orElse("harbour");
        return file(
                "plumbline-template.csv",
                new Template(catalog.forNetwork(caller.network()), clinic)
                        .csv(separator(separator)));
    }

    @Operation(summary = "The codes that each column of a file takes, with their labels")
    @GetMapping("/api/v1/imports/codes")
    ResponseEntity<byte[]> codes(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String separator) {
        List<Fault> faults = new ArrayList<>();
        check("language", language, Entry.LANGUAGES, faults);
        check("separator", separator, SEPARATOR_NAMES, faults);
        if (!caller.isSubmitter() || !faults.isEmpty()) {
            return refused(caller, faults);
        }
        return file(
                "plumbline-codes.csv",
                new Codes(catalog.forNetwork(caller.network()), language == null ? "en" : language)
                        .csv(separator(separator)));
    }

    private static char separator(@Nullable String name) {
        return name == null ? ',' : SEPARATORS.getOrDefault(name, ',');
    }

    private static void check(
            String name, @Nullable String value, List<String> allowed, List<Fault> faults) {
        if (value != null && !allowed.contains(value)) {
            faults.add(
                    new Fault(
                            "/" + name,
                            "bad-parameter",
                            name + " is not known.",
                            "one of " + String.join(", ", allowed)));
        }
    }

    private static ResponseEntity<byte[]> refused(Caller caller, List<Fault> faults) {
        return Answers.problem(
                caller.isSubmitter() ? Problem.badParameters(faults) : Problem.forbidden());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] csv) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(csv);
    }
}
