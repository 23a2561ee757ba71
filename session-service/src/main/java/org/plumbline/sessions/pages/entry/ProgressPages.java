package org.plumbline.sessions.pages.entry;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.pages.frame.Pages;
import org.plumbline.sessions.problem.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The part of a record's page that says how far it has come, for as long as the page asks.
@Hidden
@Controller
class ProgressPages {

    private final ProgressDesk desk;

    ProgressPages(ProgressDesk desk) {
        this.desk = desk;
    }

    /// Answers 204 where nothing has changed, so that nothing is announced twice.
    ///
    /// @param shown the stage that the page shows
    /// @param until seconds since 1970
    @GetMapping("/sessions/{clinic}/{id}/receipts/{position}")
    @Nullable ModelAndView next(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @PathVariable String position,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "0") long until,
            HttpServletResponse response) {
        RecordKey session = RecordKey.session(clinic, id);
        Optional<Progress> progress =
                Position.of(position)
                        .filter(_ -> caller.submitsFor(clinic))
                        .flatMap(at -> desk.next(caller, session, at, until));
        if (progress.isEmpty()) {
            return Pages.problem(Problem.notFound(), response);
        }
        if (progress.get().asks() && progress.get().stage().word().equals(shown)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("parts :: progress", "progress", progress.get());
    }
}
