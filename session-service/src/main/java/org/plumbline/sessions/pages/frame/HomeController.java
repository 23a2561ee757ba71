package org.plumbline.sessions.pages.frame;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Where people arrive, and where they are told that they may not.
@Hidden
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/records";
    }

    @RequestMapping("/refused")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused() {
        return "refused";
    }
}
