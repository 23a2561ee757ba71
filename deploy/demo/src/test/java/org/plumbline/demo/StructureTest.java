package org.plumbline.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.plumbline.demo",
        importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule theWorldKnowsNothingOfNetworkFilesOrEvents =
            noClasses()
                    .that()
                    .resideInAPackage("..world..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "..demo.world..",
                            "..demo.scenario..",
                            "org.plumbline.schemas.catalog..",
                            "java.lang..",
                            "java.math..",
                            "java.time..",
                            "java.util..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule nothingHereUsesSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("org.plumbline.demo.(*)..").should().beFreeOfCycles();
}
