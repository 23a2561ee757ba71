package org.plumbline.issuer.page;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The log-in page, and one that says who is logged in.
@Controller
class Pages {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(Principal person, Model model) {
        model.addAttribute("name", person.getName());
        return "home";
    }
}
