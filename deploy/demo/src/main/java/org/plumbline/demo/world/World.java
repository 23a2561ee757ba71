package org.plumbline.demo.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plumbline.demo.scenario.Scenario;

/// Everything that happens in a scenario. Equal scenario, seed and end give equal patients, however
/// often, in whatever order and on whichever thread they are asked for; nothing is kept.
public final class World {
    private final Setting setting;
    private final long seed;
    private final Instant end;
    private final People people;

    private World(Scenario scenario, long seed, Instant end) {
        this.setting = new Setting(scenario, seed);
        this.seed = seed;
        this.end = end;
        this.people = new People(setting, seed, new Calendar(setting, end));
    }

    /// @param end up to where people come; their courses and answers go on after it
    public static World of(Scenario scenario, long seed, Instant end) {
        return new World(scenario, seed, end);
    }

    public Scenario scenario() {
        return setting.scenario;
    }

    public long seed() {
        return seed;
    }

    public Instant end() {
        return end;
    }

    /// Every clinic, with the effect that was drawn for it.
    public List<Place> places() {
        return List.copyOf(setting.places);
    }

    /// What scores are measured with; the numeric rating of pain first.
    public List<Gauge> gauges() {
        return List.copyOf(setting.gauges);
    }

    /// All who come within the span, made as they are asked for. May be made parallel.
    public Stream<Patient> patients() {
        return LongStream.range(0, scenario().patients()).mapToObj(this::patient);
    }

    /// One of them, by a number from 0.
    public Patient patient(long number) {
        return people.patient(number, Assumption.NONE);
    }

    /// A new patient whose first session begins at a time.
    ///
    /// @param number none that [#patients()] has
    public Patient comingAt(long number, Instant start) {
        return people.patient(number, Assumption.startingAt(start.toEpochMilli()));
    }

    /// The same person under another assumption; for what would have been.
    public Patient assuming(long number, Assumption assumption) {
        return people.patient(number, assumption);
    }

    /// What clinics enter about a patient, in no order that matters.
    public List<Submission> submissions(Patient patient) {
        return new Paperwork(setting, seed, patient).submissions();
    }
}
