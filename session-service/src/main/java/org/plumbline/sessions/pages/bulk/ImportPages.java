package org.plumbline.sessions.pages.bulk;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.imports.ImportDesk;
import org.plumbline.sessions.imports.ImportView;
import org.plumbline.sessions.pages.frame.Clinics;
import org.plumbline.sessions.pages.frame.Frames;
import org.plumbline.sessions.pages.frame.Pages;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Files in, row by row. Everything works without a script; with one, progress shows by itself.
@Hidden
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int LATEST = 20;
    private static final int PAGE = 50;
    private static final int FURTHEST = 1_000_000;

    private final ImportDesk desk;
    private final Clinics clinics;
    private final Frames frames;

    ImportPages(ImportDesk desk, Clinics clinics, Frames frames) {
        this.desk = desk;
        this.clinics = clinics;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView imports(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return start(caller, "", Optional.empty(), request);
    }

    private ModelAndView start(
            Caller caller, String clinic, Optional<Problem> refusal, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("imports");
        page.addObject("frame", frames.of(caller, request));
        page.addObject("clinics", clinics.of(caller));
        page.addObject("clinic", clinic);
        page.addObject("refusal", refusal.orElse(null));
        page.addObject("latest", desk.latest(caller, LATEST));
        refusal.ifPresent(problem -> page.setStatus(HttpStatus.valueOf(problem.status())));
        return page;
    }

    /// @param clinic of all rows; empty for a file whose rows carry theirs
    @PostMapping
    ModelAndView tryOut(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String clinic,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        String of = clinic.strip();
        if (!of.isEmpty() && !Identifiers.isSlug(of)) {
            return refused(caller, of, "/clinic", "bad-id", "This is no clinic.", request);
        }
        if (file == null || file.isEmpty()) {
            return refused(caller, of, "/file", "required", "Choose a file with rows.", request);
        }
        try (InputStream in = file.getInputStream()) {
            return switch (desk.tryOut(
                    caller, of.isEmpty() ? null : of, file.getOriginalFilename(), in)) {
                case ImportDesk.Taken.Accepted(UUID id) ->
                        new ModelAndView("redirect:/imports/" + id);
                case ImportDesk.Taken.Refused(Problem problem) ->
                        start(caller, of, Optional.of(problem), request);
            };
        }
    }

    private ModelAndView refused(
            Caller caller,
            String clinic,
            String pointer,
            String code,
            String detail,
            HttpServletRequest request) {
        Problem problem = Problem.invalid(List.of(new Fault(pointer, code, detail, null)));
        return start(caller, clinic, Optional.of(problem), request);
    }

    @GetMapping("/{id}")
    ModelAndView report(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<ImportView> found = id(id).flatMap(each -> desk.find(caller, each));
        if (found.isEmpty()) {
            return Pages.problem(Problem.forbidden(), response);
        }
        ImportView shown = found.get();
        Paging paging = new Paging(Math.clamp(page - 1L, 0, FURTHEST), PAGE, shown.faults());
        ModelAndView view = new ModelAndView("import");
        view.addObject("frame", frames.of(caller, request));
        view.addObject("import", shown);
        view.addObject("paging", paging);
        view.addObject("wrong", desk.wrong(caller, shown.id(), paging.page(), PAGE));
        return view;
    }

    @PostMapping("/{id}/commit")
    ModelAndView commit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "all-or-nothing") String onError,
            HttpServletResponse response)
            throws IOException {
        Optional<UUID> tried = id(id);
        if (tried.isEmpty()) {
            return Pages.problem(Problem.forbidden(), response);
        }
        return switch (desk.commit(caller, tried.get(), !onError.equals("keep-valid"))) {
            case ImportDesk.Taken.Accepted(UUID of) -> new ModelAndView("redirect:/imports/" + of);
            case ImportDesk.Taken.Refused(Problem problem) -> Pages.problem(problem, response);
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
