package org.plumbline.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"org.plumbline.schemas", "org.plumbline.events"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCatalogIsPlainJavaReadFromJson =
            classes()
                    .that()
                    .resideInAPackage("..schemas.catalog..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.plumbline.schemas.catalog..");

    @ArchTest
    static final ArchRule onlyWhatReadsTheFilesOfTheCatalogKnowsJson =
            noClasses()
                    .that()
                    .resideInAPackage("..schemas.catalog..")
                    .and()
                    .doNotHaveSimpleName("CatalogFiles")
                    .and()
                    .doNotHaveSimpleName("AdditionFiles")
                    .and()
                    .doNotHaveSimpleName("EntryReader")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule keysOfCellsNeedOnlyTheRecords =
            classes()
                    .that()
                    .resideInAPackage("..schemas.cell..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.plumbline.events..",
                            "org.plumbline.schemas.cell..");

    @ArchTest
    static final ArchRule nothingHereKnowsSpringOrAService =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "org.plumbline.session..",
                            "org.plumbline.stream..",
                            "org.plumbline.reporting..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.plumbline.schemas.(*)..").should().beFreeOfCycles();
}
