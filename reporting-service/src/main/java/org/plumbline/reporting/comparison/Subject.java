package org.plumbline.reporting.comparison;

import java.util.Set;
import org.plumbline.schemas.catalog.Condition;
import org.plumbline.schemas.catalog.ConditionGroup;

/// Whose outcomes are compared.
public sealed interface Subject {

    /// Name of the parameter that asks for it.
    String parameter();

    /// Slug in the catalog.
    String slug();

    /// Name for people.
    String label();

    /// Slugs of the conditions in it.
    Set<String> conditions();

    /// One condition.
    record OneCondition(Condition condition) implements Subject {

        @Override
        public String parameter() {
            return "condition";
        }

        @Override
        public String slug() {
            return condition.slug();
        }

        @Override
        public String label() {
            return condition.label();
        }

        @Override
        public Set<String> conditions() {
            return Set.of(condition.slug());
        }
    }

    /// All conditions of a group.
    record WholeGroup(ConditionGroup group) implements Subject {

        @Override
        public String parameter() {
            return "conditionGroup";
        }

        @Override
        public String slug() {
            return group.slug();
        }

        @Override
        public String label() {
            return group.label();
        }

        @Override
        public Set<String> conditions() {
            return Set.copyOf(group.conditions());
        }
    }
}
