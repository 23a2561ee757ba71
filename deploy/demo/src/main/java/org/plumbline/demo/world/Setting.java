package org.plumbline.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.plumbline.demo.scenario.Clinic;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Factor;
import org.plumbline.demo.scenario.Measure;
import org.plumbline.demo.scenario.Network;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.scenario.Treatment;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;

/// A scenario made ready for drawing: what does not differ from patient to patient.
final class Setting {
    final Scenario scenario;
    final List<Place> places = new ArrayList<>();
    final double[] placeWeights;
    final double[] complaintWeights;
    final double[][] placeModalityWeights;
    final List<Gauge> gauges = new ArrayList<>();
    private final double[][] weekdays;
    private final double[][] factorLogOdds;
    private final List<Factor> factorList;

    Setting(Scenario scenario, long seed) {
        this.scenario = scenario;
        SplittableRandom effects = new SplittableRandom(seed);
        for (Network network : scenario.networks()) {
            for (Clinic clinic : network.clinics()) {
                double sd = scenario.pain().clinicEffectSdNrsPoints();
                places.add(new Place(network, clinic, sd * effects.nextGaussian()));
            }
        }
        placeWeights = places.stream().mapToDouble(p -> p.clinic().volumeShare()).toArray();
        complaintWeights =
                scenario.conditions().stream().mapToDouble(Complaint::sharePercent).toArray();
        placeModalityWeights =
                places.stream()
                        .map(place -> weights(place.clinic().modalityWeights()))
                        .toArray(double[][]::new);
        weekdays =
                places.stream()
                        .map(place ->
                                place.clinic().weekdayWeights().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                        .toArray(double[][]::new);
        factorList = scenario.caseMix().factors();
        factorLogOdds =
                factorList.stream()
                        .map(factor -> weights(factor.modalityLogOdds()))
                        .toArray(double[][]::new);
        Catalog catalog = Catalog.load();
        for (Measure measure : scenario.instruments()) {
            Instrument instrument = catalog.instrument(measure.instrument()).orElseThrow();
            gauges.add(new Gauge(measure, instrument));
        }
    }

    /// In the order of the scenario's treatments.
    private double[] weights(Map<String, Double> byModality) {
        return scenario.treatments().stream()
                .mapToDouble(
                        treatment -> Objects.requireNonNull(byModality.get(treatment.modality())))
                .toArray();
    }

    int indexOf(Place place) {
        return places.indexOf(place);
    }

    double[] weekdayWeights(int place) {
        return weekdays[place];
    }

    /// By how much more people of these bands improve, in NRS points.
    double improvement(Strata strata) {
        double sum = 0;
        for (Factor factor : factorList) {
            if (strata.has(factor)) {
                sum += factor.improvementNrsPoints();
            }
        }
        return sum;
    }

    /// How likely each modality is for such a person there, as weights.
    double[] choice(int place, Strata strata) {
        double[] odds = placeModalityWeights[place].clone();
        for (int f = 0; f < factorList.size(); f++) {
            if (strata.has(factorList.get(f))) {
                for (int m = 0; m < odds.length; m++) {
                    odds[m] *= Math.exp(factorLogOdds[f][m]);
                }
            }
        }
        return odds;
    }

    double factor(Complaint complaint, Treatment treatment) {
        return Objects.requireNonNull(complaint.responseFactor().get(treatment.modality()));
    }
}
