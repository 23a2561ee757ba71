package org.plumbline.infrastructure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.plumbline.infrastructure",
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_OF_THE_PRODUCT_IS_NEEDED_HERE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.plumbline.schemas..",
                            "org.plumbline.events..");

    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_KNOWS_TESTCONTAINERS =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ContainerSupply")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.testcontainers..");

    @ArchTest
    static final ArchRule ARCHIVES_ARE_UNPACKED_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Archive")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.commons.compress..");

    @ArchTest
    static final ArchRule THE_BROKER_RUNS_IN_ITS_OWN_JVM =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("kafka..", "org.apache.kafka.server..");

    @ArchTest
    static final ArchRule SUPPLIES_ARE_HIDDEN =
            classes().that().implement(Supply.class).should().bePackagePrivate();
}
