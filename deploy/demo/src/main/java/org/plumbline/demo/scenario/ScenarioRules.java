package org.plumbline.demo.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Modality;

/// What the parts of a scenario must say of each other and of the catalog.
final class ScenarioRules {
    private static final double ALL = 100;
    private static final double CLOSE = 1e-6;

    private final Scenario scenario;
    private final Catalog catalog;

    private ScenarioRules(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    static void require(Scenario scenario, Catalog catalog) {
        ScenarioRules rules = new ScenarioRules(scenario, catalog);
        rules.treatments();
        rules.complaints();
        rules.measures();
        rules.clinics();
        scenario.caseMix()
                .factors()
                .forEach(factor ->
                        rules.ofEveryModality(
                                "caseMix.factors.modalityLogOdds",
                                factor.modalityLogOdds().keySet()));
        scenario.visits()
                .concomitants()
                .keySet()
                .forEach(slug -> known("visits.concomitants", slug, catalog.isConcomitant(slug)));
    }

    private void treatments() {
        for (Treatment treatment : scenario.treatments()) {
            Modality modality =
                    catalog.modality(treatment.modality())
                            .orElseThrow(
                                    () -> unknown("treatments.modality", treatment.modality()));
            if (treatment.effectNrsPoints().values().size() != TimePoint.values().length) {
                throw new InvalidScenario("treatments.effectNrsPoints needs all six time points");
            }
            for (Technique technique : treatment.techniques()) {
                known(
                        "techniques.technique",
                        technique.technique(),
                        modality.hasTechnique(technique.technique()));
                known(
                        "techniques.agent",
                        technique.agent(),
                        technique.agent().isEmpty() || catalog.isAgent(technique.agent()));
                known("techniques.route", technique.route(), catalog.isRoute(technique.route()));
                known(
                        "techniques.site",
                        technique.site(),
                        technique.site().isEmpty() || catalog.isSite(technique.site()));
                technique
                        .conditions()
                        .forEach(condition -> complaint("techniques.conditions", condition));
            }
            for (Harm harm : treatment.adverseEvents()) {
                known("adverseEvents.code", harm.code(), catalog.isAdverseEvent(harm.code()));
            }
        }
    }

    private void complaints() {
        double together = 0;
        for (Complaint complaint : scenario.conditions()) {
            known(
                    "conditions.condition",
                    complaint.condition(),
                    catalog.condition(complaint.condition()).isPresent());
            complaint
                    .sites()
                    .forEach(site -> known("conditions.sites", site, catalog.isSite(site)));
            ofEveryModality("conditions.responseFactor", complaint.responseFactor().keySet());
            together += complaint.sharePercent();
        }
        if (Math.abs(together - ALL) > CLOSE) {
            throw new InvalidScenario(
                    "conditions.sharePercent must make 100 together, not " + together);
        }
    }

    private void measures() {
        if (!scenario.instruments().getFirst().instrument().equals(Scenario.PAIN)
                || !scenario.instruments().getFirst().conditions().isEmpty()) {
            throw new InvalidScenario(
                    "instruments must begin with " + Scenario.PAIN + " for all conditions");
        }
        for (Measure measure : scenario.instruments()) {
            Instrument instrument =
                    catalog.instrument(measure.instrument())
                            .orElseThrow(
                                    () -> unknown("instruments.instrument", measure.instrument()));
            boolean lowerIsBetter = instrument.direction() == Instrument.Direction.LOWER_IS_BETTER;
            if (lowerIsBetter != measure.unitsPerNrsPoint() > 0) {
                throw new InvalidScenario(
                        "instruments.unitsPerNrsPoint of "
                                + measure.instrument()
                                + " contradicts the catalog's direction");
            }
            measure.conditions()
                    .forEach(condition -> complaint("instruments.conditions", condition));
        }
    }

    private void clinics() {
        for (Network network : scenario.networks()) {
            for (Clinic clinic : network.clinics()) {
                ofEveryModality("clinics.modalityWeights", clinic.modalityWeights().keySet());
            }
        }
    }

    private void ofEveryModality(String field, Set<String> named) {
        Set<String> treated =
                scenario.treatments().stream().map(Treatment::modality).collect(Collectors.toSet());
        if (!named.equals(treated)) {
            throw new InvalidScenario(
                    field + " must name the modalities of treatments, not " + named);
        }
    }

    private void complaint(String field, String slug) {
        List<String> complaints = scenario.conditions().stream().map(Complaint::condition).toList();
        known(field, slug, complaints.contains(slug));
    }

    private static void known(String field, String slug, boolean known) {
        if (!known) {
            throw unknown(field, slug);
        }
    }

    private static InvalidScenario unknown(String field, String slug) {
        return new InvalidScenario(field + " is not known: " + slug);
    }
}
