package org.plumbline.sessions.pages.records;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.Slice;
import org.plumbline.sessions.pages.frame.Clinics;
import org.plumbline.sessions.pages.frame.Frame;
import org.plumbline.sessions.pages.frame.Frames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A plain list of sessions, in the order in which they took place.
@Hidden
@Controller
@RequestMapping("/records")
class RecordPages {

    private static final String KEPT = "records.filter";
    private static final int PAGE = 50;
    private static final int DAYS = 30;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})/([A-Za-z0-9._:-]{1,64})");

    private final Journal journal;
    private final Clinics clinics;
    private final Frames frames;
    private final Catalog catalog;
    private final Clock clock;

    RecordPages(Journal journal, Clinics clinics, Frames frames, Catalog catalog, Clock clock) {
        this.journal = journal;
        this.clinics = clinics;
        this.frames = frames;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// One session in the list.
    ///
    /// @param startedAt in milliseconds
    record Line(
            String clinic,
            String id,
            long startedAt,
            String patient,
            String condition,
            String modality,
            boolean retracted,
            long revision) {}

    @PostMapping
    String filter(
            @RequestParam(defaultValue = "") String clinic,
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        RecordFilter filter =
                new RecordFilter(
                        clinic.strip(), patient.strip(), from.strip(), to.strip(), after.strip());
        request.getSession().setAttribute(KEPT, filter);
        return "redirect:/records";
    }

    @GetMapping
    ModelAndView records(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Frame frame = frames.of(caller, request);
        Clinics.Choice choice = clinics.of(caller);
        RecordFilter filter = kept(request, choice, frame.zone());
        List<String> faults = new ArrayList<>();
        List<Current> found = found(caller, filter, frame.zone(), faults);
        ModelAndView page = new ModelAndView("records");
        page.addObject("frame", frame);
        page.addObject("clinics", choice);
        page.addObject("filter", filter);
        page.addObject("faults", faults);
        page.addObject("lines", lines(caller, frame, found));
        page.addObject("next", found.size() == PAGE ? place(found.getLast()) : null);
        return page;
    }

    private RecordFilter kept(HttpServletRequest request, Clinics.Choice choice, ZoneId zone) {
        if (request.getSession().getAttribute(KEPT) instanceof RecordFilter filter) {
            return filter;
        }
        String first = choice.names().isEmpty() ? "" : choice.names().getFirst();
        LocalDate since = LocalDate.now(clock.withZone(zone)).minusDays(DAYS);
        return new RecordFilter(first, "", since.toString(), "", "");
    }

    private List<Current> found(
            Caller caller, RecordFilter filter, ZoneId zone, List<String> faults) {
        if (filter.clinic().isEmpty()) {
            return List.of();
        }
        if (!Identifiers.isSlug(filter.clinic()) || !caller.submitsFor(filter.clinic())) {
            faults.add("This clinic is not yours.");
        }
        if (!filter.patient().isEmpty() && !Identifiers.isId(filter.patient())) {
            faults.add("This is no patient reference: 1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        Slice slice =
                new Slice(
                        Kind.SESSION,
                        filter.clinic(),
                        filter.patient().isEmpty() ? null : filter.patient(),
                        start(filter.from(), 0, zone, faults),
                        start(filter.to(), 1, zone, faults),
                        after(filter.after()),
                        PAGE);
        return faults.isEmpty() ? journal.list(caller.network(), slice) : List.of();
    }

    /// The beginning of the day so many days after, in milliseconds.
    private static @Nullable Long start(String day, int later, ZoneId zone, List<String> faults) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException _) {
            faults.add("A day is written like 2026-03-01.");
            return null;
        }
    }

    private static Slice.@Nullable After after(String place) {
        Matcher parts = PLACE.matcher(place);
        return parts.matches()
                ? new Slice.After(Long.parseLong(parts.group(1)), parts.group(2))
                : null;
    }

    private static String place(Current last) {
        return last.content().occurredAt() + "/" + last.key().id();
    }

    private List<Line> lines(Caller caller, Frame frame, List<Current> found) {
        Catalog known = catalog.forNetwork(caller.network());
        return found.stream().map(session -> line(session, known, frame.language())).toList();
    }

    private static Line line(Current session, Catalog known, String language) {
        String condition = text(session, "condition");
        String modality = text(session, "modality");
        return new Line(
                session.key().clinic(),
                session.key().id(),
                session.content().startedAt(),
                text(session, "patient"),
                known.condition(condition).map(each -> label(each, language)).orElse(condition),
                known.modality(modality).map(each -> label(each, language)).orElse(modality),
                session.isRetracted(),
                session.revision());
    }

    private static String text(Current session, String name) {
        String text = session.content().fields().text(name);
        return text == null ? "" : text;
    }

    private static String label(Entry entry, String language) {
        return entry.label(language);
    }
}
