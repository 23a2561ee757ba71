package org.plumbline.demo.truth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.scenario.Treatment;
import org.plumbline.demo.world.Assumption;
import org.plumbline.demo.world.Course;
import org.plumbline.demo.world.World;

/// Finds out what is true of a world by letting the same people live under each modality in turn,
/// with nobody lost: what no clinic can do.
public final class TruthTeller {
    private static final int PEOPLE_PER_CONDITION = 1500;
    private static final int PEOPLE = 20_000;

    /// People whom the world itself does not have.
    private static final long OTHERS = 1L << 40;

    private final World world;
    private final Scenario scenario;
    private final Treatment reference;

    private TruthTeller(World world) {
        this.world = world;
        this.scenario = world.scenario();
        this.reference = scenario.treatments().getFirst();
    }

    public static Truth of(World world) {
        return new TruthTeller(world).tell();
    }

    /// As [#of], over all conditions and for confounding alone.
    public static List<Truth.Confounding> confounding(World world, int people) {
        return new TruthTeller(world).confounding(people);
    }

    private Truth tell() {
        return new Truth(
                scenario.about(),
                world.seed(),
                world.end().toString(),
                reference.modality(),
                scenario.conditions().stream().flatMap(c -> effects(c).stream()).toList(),
                confounding(PEOPLE),
                world.places().stream()
                        .map(place ->
                                new Truth.ClinicEffect(
                                        place.network().network(),
                                        place.clinic().clinic(),
                                        place.effectNrsPoints()))
                        .toList(),
                new Measured(world, world.end()).rows(),
                scenario.treatments().stream().flatMap(t -> harms(t).stream()).toList(),
                scenario.treatments().stream()
                        .map(t -> new Truth.Relief(t.modality(), t.reliefMedianDays()))
                        .toList());
    }

    private List<Truth.Effect> effects(Complaint complaint) {
        List<Treatment> treatments = scenario.treatments();
        Sums means = new Sums(treatments.size());
        Sums contrasts = new Sums(treatments.size());
        for (long person = 0; person < PEOPLE_PER_CONDITION; person++) {
            List<Course> lives = lives(person, complaint);
            for (TimePoint point : TimePoint.values()) {
                OptionalDouble base = improvement(lives.getFirst(), point);
                for (int m = 0; m < lives.size(); m++) {
                    OptionalDouble gain = improvement(lives.get(m), point);
                    if (gain.isPresent() && base.isPresent()) {
                        means.of(m, point).add(gain.getAsDouble());
                        contrasts.of(m, point).add(gain.getAsDouble() - base.getAsDouble());
                    }
                }
            }
        }
        List<Truth.Effect> effects = new ArrayList<>();
        for (int m = 0; m < treatments.size(); m++) {
            for (TimePoint point : TimePoint.values()) {
                effects.add(
                        new Truth.Effect(
                                complaint.condition(),
                                treatments.get(m).modality(),
                                point.slug(),
                                caused(complaint, treatments.get(m), point),
                                means.of(m, point).estimate(),
                                contrasts.of(m, point).estimate()));
            }
        }
        return effects;
    }

    private static double caused(Complaint complaint, Treatment treatment, TimePoint point) {
        double factor = complaint.responseFactor().getOrDefault(treatment.modality(), 0.0);
        return factor * treatment.effectNrsPoints().at(point);
    }

    /// The first course of a person under each modality, in the scenario's order.
    private List<Course> lives(long person, @Nullable Complaint complaint) {
        return scenario.treatments().stream()
                .map(treatment -> new Assumption(complaint, treatment, null, true))
                .map(assumption -> first(person, assumption))
                .toList();
    }

    private Course first(long person, Assumption assumption) {
        return world.assuming(OTHERS + person, assumption).courses().getFirst();
    }

    private List<Truth.Confounding> confounding(int people) {
        int modalities = scenario.treatments().size();
        Sums equal = new Sums(modalities);
        Sums chosen = new Sums(modalities);
        for (long person = 0; person < people; person++) {
            List<Course> lives = lives(person, null);
            Course chose = first(person, new Assumption(null, null, null, true));
            int own = scenario.treatments().indexOf(chose.treatment());
            for (TimePoint point : TimePoint.MONTHS) {
                double base = improvement(lives.getFirst(), point).orElseThrow();
                for (int m = 0; m < modalities; m++) {
                    equal.of(m, point).add(improvement(lives.get(m), point).orElseThrow() - base);
                }
                chosen.of(own, point).add(improvement(chose, point).orElseThrow());
            }
        }
        return IntStream.range(1, modalities)
                .boxed()
                .flatMap(m -> TimePoint.MONTHS.stream().map(p -> confounding(m, p, equal, chosen)))
                .toList();
    }

    private Truth.Confounding confounding(int m, TimePoint point, Sums equal, Sums chosen) {
        Estimate fair = equal.of(m, point).estimate();
        Estimate raw = chosen.of(m, point).estimate().minus(chosen.of(0, point).estimate());
        return new Truth.Confounding(
                scenario.treatments().get(m).modality(), point.slug(), fair, raw, raw.minus(fair));
    }

    private static OptionalDouble improvement(Course course, TimePoint point) {
        return Pairing.improvement(course, point, Pairing.View.EVERYTHING);
    }

    private static List<Truth.HarmRate> harms(Treatment treatment) {
        return treatment.adverseEvents().stream()
                .map(harm ->
                        new Truth.HarmRate(
                                treatment.modality(),
                                harm.code(),
                                harm.severity(),
                                harm.perThousandSessions()))
                .toList();
    }

    /// A sum for each modality and time point.
    private static final class Sums {
        private final List<Map<TimePoint, Estimate.Sum>> sums = new ArrayList<>();

        Sums(int modalities) {
            for (int m = 0; m < modalities; m++) {
                sums.add(new EnumMap<>(TimePoint.class));
            }
        }

        Estimate.Sum of(int modality, TimePoint point) {
            return Objects.requireNonNull(
                    sums.get(modality).computeIfAbsent(point, _ -> new Estimate.Sum()));
        }
    }
}
