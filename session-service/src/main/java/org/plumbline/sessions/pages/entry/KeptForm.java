package org.plumbline.sessions.pages.entry;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.sessions.access.EntryForms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Gives what was sent without a log-in back to whoever sent it, in a page that leads to the log-in
/// and on to the form: the service keeps nothing of somebody whom it does not know.
@Hidden
@Controller
class KeptForm {

    private static final List<String> ABOUT =
            List.of("clinic", "id", "revision", "zone", "language");

    @PostMapping(EntryForms.KEPT)
    ModelAndView kept(HttpServletRequest request) {
        return new ModelAndView("kept", "kept", fields(request.getParameterMap()));
    }

    private static SortedMap<String, List<String>> fields(Map<String, String[]> sent) {
        Entered entered = Entered.of(sent);
        SortedMap<String, List<String>> fields = new TreeMap<>();
        entered.values().forEach((name, value) -> fields.put(name, List.of(value)));
        if (!entered.concomitant().isEmpty()) {
            fields.put(Entered.CONCOMITANT, entered.concomitant());
        }
        sent.forEach((name, values) -> {
            if (ABOUT.contains(name)) {
                fields.put(name, List.of(values[0]));
            }
        });
        return fields;
    }
}
