package org.plumbline.sessions.pages.entry;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.pages.frame.Clinics;
import org.plumbline.sessions.pages.frame.Frame;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of one session, new or on record. A button says in `do` what is wanted: `record`, or
/// `show` the form again as it is, with one more row (`add:SCORE`) or in another language.
@Hidden
@Controller
@RequestMapping("/sessions")
class SessionPages {

    private static final String RECORD = "record";
    private static final String ADD = "add:";

    private final SessionDesk desk;
    private final ProgressDesk progress;
    private final LastValues lastValues;
    private final Clinics clinics;
    private final Frames frames;
    private final Catalog catalog;
    private final Clock clock;

    SessionPages(
            SessionDesk desk,
            ProgressDesk progress,
            LastValues lastValues,
            Clinics clinics,
            Frames frames,
            Catalog catalog,
            Clock clock) {
        this.desk = desk;
        this.progress = progress;
        this.lastValues = lastValues;
        this.clinics = clinics;
        this.frames = frames;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// What everything here needs to know of the request.
    private record Visit(Caller caller, Frame frame, Terms terms, LocalTimes times) {

        Words words() {
            return new Words(terms, frame);
        }
    }

    private Visit visit(Caller caller, HttpServletRequest request) {
        Frame frame = frames.of(caller, request);
        return new Visit(
                caller,
                frame,
                new Terms(catalog.forNetwork(caller.network()), frame.language()),
                new LocalTimes(frame.zone()));
    }

    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Visit visit = visit(caller, request);
        SortedMap<String, String> values = new TreeMap<>();
        values.put(
                "/startedAt", visit.times().shown(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
        Clinics.Choice choice = clinics.of(caller);
        Form form =
                new Form(
                        choice.only(),
                        NewId.session(),
                        0,
                        choice,
                        new Entered(values, List.of()),
                        Placed.NONE,
                        visit.terms(),
                        null);
        return page(visit, form, null);
    }

    @PostMapping("/new")
    ModelAndView create(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "do", defaultValue = RECORD) String wish,
            @RequestParam(defaultValue = "") String clinic,
            @RequestParam(defaultValue = "") String id,
            HttpServletRequest request,
            RedirectAttributes next) {
        choose(request);
        Visit visit = visit(caller, request);
        Entered entered = Entered.of(request.getParameterMap());
        RecordKey key = RecordKey.session(clinic.strip(), id.strip());
        if (!wish.equals(RECORD)) {
            return page(visit, form(visit, key, 0, entered, List.of(), added(wish)), null);
        }
        Entered named = Body.withScoreIds(entered, key.id(), List.of());
        Json.Obj body = Body.of(named, visit.terms(), visit.times());
        if (key.clinic().isEmpty() || !caller.submitsFor(key.clinic())) {
            List<Fault> faults = new ArrayList<>(desk.faults(caller, key, body));
            faults.addFirst(foreign(key.clinic()));
            return wrong(visit, key, named, faults);
        }
        return switch (desk.record(caller, key, body, 0)) {
            case SessionDesk.Result.Done _ -> to(key, "Recorded.", next);
            case SessionDesk.Result.Wrong(List<Fault> faults) -> wrong(visit, key, named, faults);
            case SessionDesk.Result.Overtaken _ -> wrong(visit, key, named, List.of(taken()));
            case SessionDesk.Result.Refused(Problem problem) ->
                    wrong(visit, key, named, List.of(whole(problem)));
        };
    }

    private ModelAndView wrong(Visit visit, RecordKey key, Entered entered, List<Fault> faults) {
        ModelAndView page = page(visit, form(visit, key, 0, entered, faults, null), null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Fault foreign(String clinic) {
        return clinic.isEmpty()
                ? new Fault("/clinic", "required", "Clinic is required.", null)
                : new Fault("/clinic", "forbidden", "This clinic is not yours.", null);
    }

    private static Fault taken() {
        return new Fault(
                "/id",
                "duplicate-id",
                "Another session of this clinic has this id.",
                "choose another id, or open that session under Records to amend it");
    }

    private static Fault whole(Problem problem) {
        return new Fault("", problem.code(), problem.title() + ". " + problem.detail(), null);
    }

    /// @param receipt `ask` waits for the stream's answer, for browsers without scripts
    @GetMapping("/{clinic}/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        RecordKey key = RecordKey.session(clinic, id);
        Optional<OnRecord> found = found(caller, key);
        if (found.isEmpty()) {
            return Pages.problem(missing(caller, key), response);
        }
        OnRecord record = found.get();
        Visit visit = visit(caller, request);
        Entered entered = desk.entered(desk.body(record), visit.terms(), visit.times());
        long revision = record.session().revision();
        ModelAndView page =
                page(visit, form(visit, key, revision, entered, List.of(), null), record);
        if (receipt.equals("ask")) {
            page.addObject("progress", progress.first(caller, record, true));
        }
        return page;
    }

    private Optional<OnRecord> found(Caller caller, RecordKey key) {
        return caller.submitsFor(key.clinic()) ? desk.find(caller, key) : Optional.empty();
    }

    private static Problem missing(Caller caller, RecordKey key) {
        return caller.submitsFor(key.clinic()) ? Problem.notFound() : Problem.forbidden();
    }

    @PostMapping("/{clinic}/{id}")
    ModelAndView amend(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = RECORD) String wish,
            @RequestParam long revision,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        RecordKey key = RecordKey.session(clinic, id);
        Optional<OnRecord> found = found(caller, key);
        if (found.isEmpty()) {
            return Pages.problem(missing(caller, key), response);
        }
        choose(request);
        OnRecord record = found.get();
        Visit visit = visit(caller, request);
        Entered entered = Entered.of(request.getParameterMap());
        if (!wish.equals(RECORD)) {
            Form form = form(visit, key, revision, entered, List.of(), added(wish));
            return page(visit, form, record);
        }
        Entered named = Body.withScoreIds(entered, id, record.scoreIds());
        Json.Obj body = Body.of(named, visit.terms(), visit.times());
        return switch (desk.record(caller, key, body, revision)) {
            case SessionDesk.Result.Done _ -> to(key, amended(caller, record), next);
            case SessionDesk.Result.Wrong(List<Fault> faults) ->
                    again(visit, record, revision, named, faults);
            case SessionDesk.Result.Overtaken _ -> conflict(visit, key, named, body);
            case SessionDesk.Result.Refused(Problem problem) ->
                    again(visit, record, revision, named, List.of(whole(problem)));
        };
    }

    /// In words, what the amendment was. Scores have revisions of their own, so that the session's
    /// does not tell.
    private String amended(Caller caller, OnRecord before) {
        if (before.session().isRetracted()) {
            return "Recorded again.";
        }
        int now =
                desk.find(caller, before.session().key())
                        .map(record -> record.revisions().size())
                        .orElse(0);
        return now == before.revisions().size() ? "Nothing has changed." : "Amended.";
    }

    private ModelAndView again(
            Visit visit, OnRecord record, long revision, Entered entered, List<Fault> faults) {
        Form form = form(visit, record.session().key(), revision, entered, faults, null);
        ModelAndView page = page(visit, form, record);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// Both versions, and the form as entered, which now amends what is on record.
    private ModelAndView conflict(Visit visit, RecordKey key, Entered entered, Json.Obj mine) {
        OnRecord now = desk.find(visit.caller(), key).orElseThrow();
        long revision = now.session().revision();
        ModelAndView page = page(visit, form(visit, key, revision, entered, List.of(), null), now);
        page.addObject("conflict", Difference.between(desk.body(now), mine, visit.words()));
        page.setStatus(HttpStatus.PRECONDITION_FAILED);
        return page;
    }

    /// The form as it was sent before a log-in, new or of a record: nothing is recorded.
    @PostMapping("/again")
    ModelAndView again(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "do", defaultValue = RECORD) String wish,
            @RequestParam(defaultValue = "") String clinic,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "0") long revision,
            HttpServletRequest request,
            HttpServletResponse response) {
        choose(request);
        Visit visit = visit(caller, request);
        RecordKey key = RecordKey.session(clinic.strip(), id.strip());
        OnRecord record = revision == 0 ? null : found(caller, key).orElse(null);
        if (revision != 0 && record == null) {
            return Pages.problem(missing(caller, key), response);
        }
        Entered entered = Entered.of(request.getParameterMap());
        ModelAndView page =
                page(visit, form(visit, key, revision, entered, List.of(), added(wish)), record);
        page.addObject(
                "warning",
                "Nothing is recorded yet: your log-in had ended. The form holds what you had entered.");
        return page;
    }

    @PostMapping("/{clinic}/{id}/retract")
    ModelAndView retract(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String score,
            @RequestParam String reason,
            @RequestParam long revision,
            HttpServletResponse response,
            RedirectAttributes next) {
        RecordKey session = RecordKey.session(clinic, id);
        if (!caller.submitsFor(clinic) || !Reasons.SLUGS.contains(reason)) {
            return Pages.problem(Problem.forbidden(), response);
        }
        RecordKey key = score.isEmpty() ? session : RecordKey.score(clinic, score);
        return after(
                desk.retract(caller, key, reason, revision),
                session,
                score.isEmpty() ? "Retracted." : "The score is retracted.",
                response,
                next);
    }

    /// Back to an earlier revision; after a retraction this records again.
    @PostMapping("/{clinic}/{id}/undo")
    ModelAndView undo(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String clinic,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String score,
            @RequestParam long to,
            @RequestParam long revision,
            HttpServletResponse response,
            RedirectAttributes next) {
        RecordKey session = RecordKey.session(clinic, id);
        if (!caller.submitsFor(clinic)) {
            return Pages.problem(Problem.forbidden(), response);
        }
        RecordKey key = score.isEmpty() ? session : RecordKey.score(clinic, score);
        return after(
                desk.goBack(caller, key, to, revision),
                session,
                "Back to what revision "
                        + to
                        + (score.isEmpty() ? " said." : " of the score said."),
                response,
                next);
    }

    private static ModelAndView after(
            SessionDesk.Result result,
            RecordKey session,
            String done,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (result) {
            case SessionDesk.Result.Done _ -> to(session, done, next);
            case SessionDesk.Result.Wrong(List<Fault> faults) ->
                    Pages.problem(Problem.invalid(faults), response);
            case SessionDesk.Result.Overtaken _ -> {
                next.addFlashAttribute(
                        "warning",
                        "Nothing was done: somebody else has changed this record meanwhile. This is what is on record now.");
                yield redirect(session);
            }
            case SessionDesk.Result.Refused(Problem problem) -> Pages.problem(problem, response);
        };
    }

    private static ModelAndView to(RecordKey session, String text, RedirectAttributes next) {
        next.addFlashAttribute("done", text);
        return redirect(session);
    }

    private static ModelAndView redirect(RecordKey session) {
        return new ModelAndView("redirect:" + ProgressDesk.address(session));
    }

    private void choose(HttpServletRequest request) {
        frames.choose(request, request.getParameter("language"), request.getParameter("zone"));
    }

    private static @Nullable Row added(String wish) {
        return wish.startsWith(ADD) ? Row.valueOf(wish.substring(ADD.length())) : null;
    }

    private Form form(
            Visit visit,
            RecordKey key,
            long revision,
            Entered entered,
            List<Fault> faults,
            @Nullable Row added) {
        Set<String> fields = new HashSet<>(entered.values().keySet());
        fields.addAll(List.of("/id", "/clinic", Entered.CONCOMITANT));
        return new Form(
                key.clinic(),
                key.id(),
                revision,
                clinics.of(visit.caller()),
                entered.named(visit.terms()),
                Placed.of(faults, fields),
                visit.terms(),
                added);
    }

    private ModelAndView page(Visit visit, Form form, @Nullable OnRecord record) {
        ModelAndView page = new ModelAndView("session");
        page.addObject("frame", visit.frame());
        page.addObject("form", form);
        page.addObject("terms", visit.terms());
        page.addObject("zones", Zones.offered(visit.frame().zone()));
        page.addObject("reasons", Reasons.ALL);
        page.addObject("record", record);
        page.addObject(
                "progress", record == null ? null : progress.first(visit.caller(), record, false));
        page.addObject("history", record == null ? List.of() : desk.history(record, visit.words()));
        page.addObject(
                "last",
                lastValues.of(
                        visit.caller(), form.clinic(), form.value("/patient"), visit.terms()));
        return page;
    }

    /// What the patient's scores were last; posted, so that no address holds a patient.
    @PostMapping("/last-values")
    ModelAndView last(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String clinic,
            @RequestParam(name = "/patient", defaultValue = "") String patient,
            HttpServletRequest request) {
        Visit visit = visit(caller, request);
        ModelAndView part = new ModelAndView("session :: last");
        part.addObject("frame", visit.frame());
        part.addObject(
                "last", lastValues.of(caller, clinic.strip(), patient.strip(), visit.terms()));
        return part;
    }
}
