package org.plumbline.reporting.catalog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.dashboard.DashboardSettings;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.ConditionGroup;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Match;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which people look terms up.
@Controller
class CatalogController {

    private static final String SOUGHT = "q";
    private static final String LANGUAGE = "language";
    private static final int LONGEST = 200;
    private static final int BEST = 12;
    private static final Map<String, String> NAMES =
            Map.of("en", "English", "de", "Deutsch", "es", "Español", "tr", "Türkçe");

    private final Catalog whole;
    private final DashboardSettings settings;

    CatalogController(Catalog whole, DashboardSettings settings) {
        this.whole = whole;
        this.settings = settings;
    }

    @GetMapping(path = "/catalog", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView catalog(
            Reader reader,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        List<String> faults = faults(parameters);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        String language = faults.isEmpty() ? first(parameters, LANGUAGE, "en") : "en";
        String sought = faults.isEmpty() ? first(parameters, SOUGHT, "").strip() : "";
        return new ModelAndView("catalog", "page", page(reader, sought, language, faults));
    }

    private CatalogPage page(Reader reader, String sought, String language, List<String> faults) {
        Catalog catalog = whole.forNetwork(reader.network());
        Cards cards =
                new Cards(
                        catalog, language, sought.isEmpty() ? "" : "/catalog?language=" + language);
        List<Match> matches = catalog.search(sought);
        return new CatalogPage(
                reader.network(),
                reader.subject(),
                settings.banner(),
                catalog.version(),
                sought,
                Entry.LANGUAGES.stream()
                        .map(code -> language(code, code.equals(language)))
                        .toList(),
                matches.stream().limit(BEST).map(match -> hit(cards, match.found())).toList(),
                matches.size(),
                Sections.of(catalog, cards, shown(sought, matches)),
                faults);
    }

    /// What was found, with the modality of a technique and the conditions of a group.
    private static Predicate<Listed> shown(String sought, List<Match> matches) {
        if (sought.isEmpty()) {
            return _ -> true;
        }
        Set<String> keys = new HashSet<>();
        for (Match match : matches) {
            Listed found = match.found();
            keys.add(found.key());
            found.modality().ifPresent(each -> keys.add(Kind.MODALITY.slug() + '/' + each.slug()));
            if (found.entry() instanceof ConditionGroup group) {
                group.conditions().forEach(each -> keys.add(Kind.CONDITION.slug() + '/' + each));
            }
        }
        return each -> keys.contains(each.key());
    }

    private static CatalogPage.Hit hit(Cards cards, Listed found) {
        return new CatalogPage.Hit(
                Anchors.of(found),
                found.entry().label(cards.language()),
                cards.labelLanguage(found.entry()),
                found.kind().slug().replace('-', ' '));
    }

    private static CatalogPage.Language language(String code, boolean chosen) {
        return new CatalogPage.Language(code, NAMES.getOrDefault(code, code), chosen);
    }

    private static String first(
            MultiValueMap<String, String> parameters, String name, String otherwise) {
        String value = parameters.getFirst(name);
        return value == null ? otherwise : value;
    }

    private static List<String> faults(MultiValueMap<String, String> parameters) {
        Stream<String> unknown =
                parameters.keySet().stream()
                        .filter(name -> !name.equals(SOUGHT) && !name.equals(LANGUAGE))
                        .map(_ -> "There is no parameter of that name; there are: q, language");
        Stream<String> language =
                parameters.getOrDefault(LANGUAGE, List.of()).stream()
                        .filter(value -> !Entry.LANGUAGES.contains(value))
                        .map(_ -> "language must be one of: " + String.join(", ", Entry.LANGUAGES));
        Stream<String> sought =
                parameters.getOrDefault(SOUGHT, List.of()).stream()
                        .filter(value -> value.length() > LONGEST)
                        .map(_ -> "q must have at most " + LONGEST + " characters");
        return Stream.of(unknown, language, sought).flatMap(each -> each).distinct().toList();
    }
}
