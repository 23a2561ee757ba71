package org.plumbline.outcomes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.plumbline.outcomes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_CORE_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAnyPackage("..patient..", "..course..", "..cell..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.plumbline.outcomes.patient..",
                            "org.plumbline.outcomes.course..",
                            "org.plumbline.outcomes.cell..");

    @ArchTest
    static final ArchRule THE_CORE_COUNTS_WITHOUT_FLOATING_POINT =
            noClasses()
                    .that()
                    .resideInAnyPackage("..patient..", "..course..", "..cell..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule THE_TOPOLOGY_KNOWS_NO_SPRING =
            noClasses()
                    .that()
                    .resideInAPackage("..topology..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("org.plumbline.outcomes.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SPRING_STAYS_AT_THE_EDGE =
            classes().that().resideInAPackage("..service..").should().notBePublic();
}
