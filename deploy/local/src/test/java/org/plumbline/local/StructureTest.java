package org.plumbline.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.plumbline.local",
        importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule theMachineKnowsNothingOfThePlatform =
            noClasses()
                    .that()
                    .resideInAPackage("..machine..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages("..machine..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theLauncherUsesNoSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("org.plumbline.local.(**)").should().beFreeOfCycles();
}
