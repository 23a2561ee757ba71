package org.plumbline.sessions.pages.entry;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.pages.frame.Frames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What may be meant by what is being typed, in any of the four languages.
@Hidden
@Controller
class TermsController {

    private static final int MOST = 12;
    private static final int LONGEST = 100;

    private final Catalog catalog;
    private final Frames frames;

    TermsController(Catalog catalog, Frames frames) {
        this.catalog = catalog;
        this.frames = frames;
    }

    /// The text comes under the name of its field, which is a JSON pointer.
    @GetMapping("/terms")
    ModelAndView terms(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request) {
        Terms terms =
                new Terms(
                        catalog.forNetwork(caller.network()),
                        frames.of(caller, request).language());
        String text = text(request.getParameterMap());
        ModelAndView part = new ModelAndView("parts :: options");
        part.addObject(
                "found", kind(kind).map(of -> terms.search(of, text, MOST)).orElse(List.of()));
        return part;
    }

    private static String text(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> each.getKey().startsWith("/"))
                .map(each -> each.getValue()[0].strip())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .findFirst()
                .orElse("");
    }

    private static Optional<Kind> kind(String slug) {
        return Arrays.stream(Kind.values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
