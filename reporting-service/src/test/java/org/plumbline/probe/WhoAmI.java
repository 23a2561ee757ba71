package org.plumbline.probe;

import java.util.List;
import org.plumbline.reporting.access.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whom a call speaks for.
@RestController
public class WhoAmI {

    /// The reader as the controller was given it.
    public record Answer(String subject, String network, List<String> roles) {}

    @GetMapping("/api/v1/who-am-i")
    Answer whoAmI(Reader reader) {
        return new Answer(
                reader.subject(), reader.network(), reader.roles().stream().sorted().toList());
    }

    @GetMapping(value = "/who-am-i", produces = "text/html")
    String page(Reader reader) {
        return reader.subject() + " of " + reader.network();
    }
}
