package org.plumbline.reporting.verification;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Puts the sentence where the dashboard's template finds it.
@ControllerAdvice("org.plumbline.reporting.dashboard")
class OnPages {
    private final LastRun last;

    OnPages(LastRun last) {
        this.last = last;
    }

    @ModelAttribute("reconciled")
    String reconciled() {
        return last.sentence();
    }
}
