package org.plumbline.reporting.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.plumbline.reporting.projection.Cells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Figures leave by the disclosure step only.
@AnalyzeClasses(
        packages = "org.plumbline.reporting",
        importOptions = ImportOption.DoNotIncludeTests.class)
class DisclosureRulesTest {

    private static final String[] FIGURES = {"..outcome..", "..comparison..", "..statistics.."};

    @ArchTest
    static final ArchRule disclosed_answers_are_made_by_the_step_alone =
            noConstructors()
                    .that()
                    .areDeclaredIn(Disclosed.class)
                    .should()
                    .bePublic()
                    .orShould()
                    .beProtected();

    @ArchTest
    static final ArchRule what_computes_figures_is_not_called_by_controllers =
            noClasses()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            ".*\\.outcome\\.Arms?|.*\\.comparison\\.Contrasts|.*\\.statistics\\..*");

    @ArchTest
    static final ArchRule controllers_give_figures_only_when_disclosed =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .areMetaAnnotatedWith(Controller.class)
                    .should(returnFiguresOnlyWithinDisclosed());

    @ArchTest
    static final ArchRule cells_are_not_read_for_an_answer_by_controllers_with_figures =
            noClasses()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .and()
                    .resideInAnyPackage(FIGURES)
                    .or()
                    .resideInAPackage("..dashboard..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Cells.class);

    @ArchTest
    static final ArchRule the_middle_is_free_of_frameworks =
            noClasses()
                    .that()
                    .resideInAnyPackage("..statistics..", "..outcome..", "..disclosure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "org.apache.avro..",
                            "java.sql..",
                            "javax.sql..");

    @ArchTest
    static final ArchRule statistics_know_nothing_of_the_platform =
            classes()
                    .that()
                    .resideInAPackage("..statistics..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..reporting.statistics..",
                            "java..",
                            "org.jspecify..",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule controllers_and_converters_stay_inside_their_package =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    private static ArchCondition<JavaMethod> returnFiguresOnlyWithinDisclosed() {
        return new ArchCondition<>("return figures only within Disclosed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean given = givesFigures(method.getReturnType());
                events.add(
                        new SimpleConditionEvent(
                                method, !given, method.getFullName() + " gives figures away"));
            }
        };
    }

    static boolean givesFigures(JavaType type) {
        JavaClass raw = type.toErasure();
        if (raw.isEquivalentTo(Disclosed.class)) {
            return false;
        }
        return FIGURES_PACKAGES.test(raw)
                || raw.isEquivalentTo(Object.class)
                || (type instanceof JavaParameterizedType parameterized
                        && parameterized.getActualTypeArguments().stream()
                                .anyMatch(DisclosureRulesTest::givesFigures));
    }

    private static final DescribedPredicate<JavaClass> FIGURES_PACKAGES =
            JavaClass.Predicates.resideInAnyPackage(FIGURES);
}
