package org.plumbline.sessions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(
        packages = "org.plumbline.sessions",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("org.plumbline.sessions.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MIDDLE_IS_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..sessions.fact..", "..sessions.json..", "..sessions.problem..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "java.sql..",
                            "org.apache.kafka..",
                            "org.apache.avro..");

    @ArchTest
    static final ArchRule EDGES_ARE_PACKAGE_PRIVATE =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .or()
                    .areAnnotatedWith(RestControllerAdvice.class)
                    .or()
                    .areAnnotatedWith(Repository.class)
                    .should()
                    .bePackagePrivate();

    @ArchTest
    static final ArchRule NOTHING_CLINICAL_IS_A_DOUBLE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..sessions.fact..", "..sessions.recording..", "..sessions.imports..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Double.class);

    @ArchTest
    static final ArchRule NOBODY_WRITES_FOR_KAFKA_BUT_THE_RELAY =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..sessions.relay..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.kafka..");
}
