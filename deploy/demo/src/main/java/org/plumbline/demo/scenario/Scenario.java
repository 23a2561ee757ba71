package org.plumbline.demo.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.schemas.catalog.Catalog;

/// What a demo world is like: everything that is drawn, and how. Units stand in the names.
///
/// @param about says in words that nothing of it is real
/// @param spanMonths how far back the world goes
/// @param patients who come for a first time within the span
/// @param growthPercentPerYear how many more come from year to year
/// @param instruments the numeric rating of pain first
public record Scenario(
        String about,
        long seed,
        int spanMonths,
        int patients,
        double growthPercentPerYear,
        List<Network> networks,
        CaseMix caseMix,
        Pain pain,
        List<Treatment> treatments,
        List<Complaint> conditions,
        List<Measure> instruments,
        Visits visits,
        Answering answering,
        Recording recording,
        Pace live) {
    static final String PAIN = "nrs-pain";

    public Scenario {
        Check.atLeast("spanMonths", spanMonths, 1);
        Check.atLeast("patients", patients, 1);
        Check.above("growthPercentPerYear", growthPercentPerYear, -50);
        networks = List.copyOf(networks);
        treatments = List.copyOf(treatments);
        conditions = List.copyOf(conditions);
        instruments = List.copyOf(instruments);
        Check.notEmpty("networks", networks);
        Check.notEmpty("treatments", treatments);
        Check.notEmpty("conditions", conditions);
        Check.notEmpty("instruments", instruments);
        Check.distinct("networks", networks.stream().map(Network::network).toList());
        Check.distinct("treatments", treatments.stream().map(Treatment::modality).toList());
        Check.distinct("conditions", conditions.stream().map(Complaint::condition).toList());
        Check.distinct("instruments", instruments.stream().map(Measure::instrument).toList());
    }

    /// The one that this program ships.
    public static Scenario shipped() {
        return read(ScenarioFile.shipped());
    }

    /// @throws InvalidScenario naming the field
    public static Scenario read(String json) {
        return ScenarioFile.read(json, Catalog.load());
    }

    /// The shipped one as it stands in its file.
    public static String text() {
        return ScenarioFile.shipped();
    }

    /// The same with another number of people.
    public Scenario withPatients(int number) {
        return with(number, networks, caseMix, pain, answering);
    }

    /// The same where nobody drops out and every profile is known.
    public Scenario withoutDropOut() {
        return with(
                patients,
                networks,
                caseMix.withoutUnknownProfiles(),
                pain,
                answering.ofEverybody());
    }

    /// The same where who one is and where one goes says nothing about how one is treated. People
    /// are otherwise the same.
    public Scenario withoutConfounding() {
        Map<String, Double> pooled = new HashMap<>();
        for (Network network : networks) {
            for (Clinic clinic : network.clinics()) {
                double sum = clinic.modalityWeights().values().stream().mapToDouble(w -> w).sum();
                clinic.modalityWeights()
                        .forEach((modality, weight) ->
                                pooled.merge(
                                        modality,
                                        clinic.volumeShare() * weight / sum,
                                        Double::sum));
            }
        }
        List<Network> alike =
                networks.stream()
                        .map(network ->
                                network.withClinics(
                                        network.clinics().stream()
                                                .map(c -> c.withModalityWeights(pooled))
                                                .toList()))
                        .toList();
        List<Factor> harmless =
                caseMix.factors().stream()
                        .map(factor ->
                                new Factor(
                                        factor.stratum(),
                                        factor.band(),
                                        factor.improvementNrsPoints(),
                                        zero(factor.modalityLogOdds())))
                        .toList();
        return with(patients, alike, caseMix.withFactors(harmless), pain, answering);
    }

    /// The same with some of its networks only.
    public Scenario withNetworks(Predicate<Network> which) {
        return with(patients, networks.stream().filter(which).toList(), caseMix, pain, answering);
    }

    private static Map<String, Double> zero(Map<String, Double> weights) {
        Map<String, Double> zero = new HashMap<>();
        weights.keySet().forEach(name -> zero.put(name, 0.0));
        return zero;
    }

    private Scenario with(
            int people, List<Network> others, CaseMix mix, Pain course, Answering answers) {
        return new Scenario(
                about,
                seed,
                spanMonths,
                people,
                growthPercentPerYear,
                others,
                mix,
                course,
                treatments,
                conditions,
                instruments,
                visits,
                answers,
                recording,
                live);
    }
}
