package org.plumbline.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.plumbline.verify", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /// The class path has none of them either: see the module's dependencies.
    @ArchTest
    static final ArchRule IT_SHARES_NO_CLASS_WITH_WHAT_IT_CHECKS =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.apache.kafka..",
                            "tools.jackson..",
                            "org.plumbline.events..",
                            "org.plumbline.schemas..",
                            "org.plumbline.verify..");

    @ArchTest
    static final ArchRule THE_RECOMPUTATION_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("..recomputation..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.jspecify..", "org.plumbline.verify.recomputation..");

    @ArchTest
    static final ArchRule IT_COUNTS_WITHOUT_FLOATING_POINT =
            noClasses()
                    .that()
                    .resideInAnyPackage("..recomputation..", "..cell..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.plumbline.verify.(*)..").should().beFreeOfCycles();
}
