package org.plumbline.reporting.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.comparison.ComparisonReader;
import org.plumbline.reporting.comparison.ComparisonRequest;
import org.plumbline.reporting.comparison.Reading;
import org.plumbline.reporting.comparison.RequestReader;
import org.plumbline.reporting.problem.Fault;
import org.plumbline.schemas.catalog.Catalog;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// The page that sets modalities side by side. Its address has the parameters of the API's call;
/// the selectors lead to such addresses.
@Controller
class DashboardController {

    private static final String SHOW = "show";
    private static final Set<String> CHOSEN =
            Set.of("condition", "conditionGroup", "instrument", "timepoint");

    private final RequestReader requests;
    private final ComparisonReader comparisons;
    private final ShownWriter writer;
    private final Catalog catalog;
    private final DashboardSettings settings;

    DashboardController(
            RequestReader requests,
            ComparisonReader comparisons,
            ShownWriter writer,
            Catalog catalog,
            DashboardSettings settings) {
        this.requests = requests;
        this.comparisons = comparisons;
        this.writer = writer;
        this.catalog = catalog;
        this.settings = settings;
    }

    /// The selectors' form: from its one choice of a condition or a group to the parameter that
    /// means it.
    @GetMapping(path = "/", params = SHOW, produces = MediaType.TEXT_HTML_VALUE)
    RedirectView choose(@RequestParam MultiValueMap<String, String> parameters) {
        Map<String, Object> address = new LinkedHashMap<>();
        String[] subject = parameters.getOrDefault(SHOW, List.of("")).getFirst().split(":", 2);
        if (subject.length == 2 && CHOSEN.contains(subject[0])) {
            address.put(subject[0], subject[1]);
        }
        parameters.toSingleValueMap().entrySet().stream()
                .filter(entry -> RequestReader.understands(entry.getKey()))
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> address.putIfAbsent(entry.getKey(), entry.getValue()));
        return at(address);
    }

    /// The page with parameters, whatever characters are in them; relative, so that no Host header
    /// leads elsewhere.
    private static RedirectView at(Map<String, Object> parameters) {
        var address = UriComponentsBuilder.fromPath("/");
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        RedirectView view =
                new RedirectView(address.encode().buildAndExpand(parameters).toUriString());
        view.setHttp10Compatible(false);
        return view;
    }

    @GetMapping(path = "/", params = "!" + SHOW, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView compare(
            Reader reader,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Plumbline-Part", defaultValue = "page") String part,
            HttpServletResponse response) {
        if (parameters.isEmpty()) {
            return new ModelAndView(at(chosen(comparisons.mostAsked(reader))));
        }
        Page page =
                switch (requests.read(reader.network(), parameters)) {
                    case Reading.Understood(ComparisonRequest request) ->
                            understood(reader, request, parameters);
                    case Reading.Refused(List<Fault> faults) ->
                            refused(reader, faults.stream().map(Fault::detail).toList());
                    case Reading.NoRelease() ->
                            refused(reader, List.of("There is no release over all networks yet"));
                };
        if (page.shown().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        response.addHeader("Vary", "Plumbline-Part");
        String template = part.equals("figures") ? "dashboard :: figures" : "dashboard";
        return new ModelAndView(template, "page", page);
    }

    private static Map<String, Object> chosen(ComparisonRequest request) {
        Map<String, Object> chosen = new LinkedHashMap<>(request.understood());
        chosen.keySet().retainAll(CHOSEN);
        return chosen;
    }

    private Page understood(
            Reader reader, ComparisonRequest request, MultiValueMap<String, String> parameters) {
        return new Page(
                reader.network(),
                reader.subject(),
                settings.banner(),
                new Sentences(request, new Wording(catalog)).question(),
                Choices.of(
                        catalog.forNetwork(reader.network()),
                        Optional.of(request),
                        kept(parameters)),
                Page.Watched.of(request),
                Optional.of(writer.write(request, comparisons.read(reader, request).comparison())),
                List.of());
    }

    private Page refused(Reader reader, List<String> faults) {
        return new Page(
                reader.network(),
                reader.subject(),
                settings.banner(),
                "This address cannot be shown",
                Choices.of(catalog.forNetwork(reader.network()), Optional.empty(), Map.of()),
                Page.Watched.NOTHING,
                Optional.empty(),
                faults);
    }

    private static Map<String, String> kept(MultiValueMap<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>(parameters.toSingleValueMap());
        kept.keySet().removeAll(CHOSEN);
        return kept;
    }
}
