package org.plumbline.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.plumbline.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.plumbline.reporting.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_their_features_own_business =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .or()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .bePackagePrivate();

    @ArchTest
    static final ArchRule statistics_know_neither_frameworks_nor_the_rest =
            noClasses()
                    .that()
                    .resideInAPackage("..reporting.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "org.apache.avro..",
                            "java.sql..",
                            "javax.sql..",
                            "org.plumbline.reporting.projection..",
                            "org.plumbline.reporting.comparison..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule outcomes_and_disclosure_know_no_frameworks =
            noClasses()
                    .that()
                    .resideInAnyPackage("..reporting.outcome..", "..reporting.disclosure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.jdbc..",
                            "org.apache.kafka..",
                            "org.apache.avro..",
                            "java.sql..",
                            "jakarta..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_projection_reads_and_writes_the_tables =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..reporting.projection..",
                            "..reporting.database..",
                            "..reporting.verification..",
                            "..reporting.live..",
                            "..reporting.problem..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule only_the_edges_of_kafka_know_kafka_and_avro =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..reporting.projection..",
                            "..reporting.kafka..",
                            "..reporting.position..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..");

    @ArchTest
    static final ArchRule records_of_topics_do_not_leave_the_edges =
            noClasses()
                    .that()
                    .arePublic()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(SpecificRecord.class);

    @ArchTest
    static final ArchRule requests_are_read_by_controllers_filters_and_refusals_only =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..reporting.projection..",
                            "..reporting.outcome..",
                            "..reporting.statistics..",
                            "..reporting.disclosure..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(HttpServletRequest.class)
                    .allowEmptyShould(true);
}
