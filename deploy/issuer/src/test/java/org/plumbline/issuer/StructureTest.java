package org.plumbline.issuer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(
        packages = "org.plumbline.issuer",
        importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule entitlementsAreFreeOfFrameworks =
            noClasses()
                    .that()
                    .resideInAPackage("..entitlement..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "com.nimbusds..", "jakarta..");

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("org.plumbline.issuer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule edgesStayInTheirPackage =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .or()
                    .areAnnotatedWith(Configuration.class)
                    .and()
                    .doNotHaveSimpleName("IssuerApplication")
                    .should()
                    .bePackagePrivate();
}
