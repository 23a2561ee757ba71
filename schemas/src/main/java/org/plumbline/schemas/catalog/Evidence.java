package org.plumbline.schemas.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A study or statement that a modality's providers point to, and what was found on looking at it.
/// What the providers say of it is a claim, never a result.
///
/// @param number its place in the ledger
/// @param modalities slugs; `combined` where several were given together
/// @param conditions slugs
/// @param participants how many took part
/// @param longestFollowUpDays from the beginning of treatment
/// @param followUp when was measured, in words
/// @param doseParity whether both sides were given equally much, in words
/// @param betweenGroupResult whom the difference between the groups favours, as checked
/// @param claim what the providers' texts say
/// @param check what was found
/// @param verifiedOn when somebody looked at it: a month, or a day of it
public record Evidence(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        int number,
        String citation,
        List<String> modalities,
        List<String> conditions,
        Comparator comparator,
        Design design,
        Optional<Integer> participants,
        Optional<Integer> longestFollowUpDays,
        String followUp,
        Optional<String> doi,
        DoiStatus doiStatus,
        String doseParity,
        String blinding,
        BetweenGroups betweenGroupResult,
        String claim,
        String check,
        boolean verified,
        Optional<String> verifiedOn)
        implements Entry {

    /// What it was compared with.
    ///
    /// @param slugs the same in the catalog's terms, as far as it has them
    public record Comparator(String text, List<String> slugs) {

        public Comparator {
            slugs = List.copyOf(slugs);
        }
    }

    /// How the study was made.
    public enum Design {
        @JsonProperty("rct")
        RCT("randomised controlled trial"),
        @JsonProperty("randomised")
        RANDOMISED("randomised study"),
        @JsonProperty("retrospective-cohort")
        RETROSPECTIVE_COHORT("retrospective cohort"),
        @JsonProperty("case-report")
        CASE_REPORT("case report"),
        @JsonProperty("case-series")
        CASE_SERIES("case series"),
        @JsonProperty("uncontrolled-prospective")
        UNCONTROLLED_PROSPECTIVE("prospective, uncontrolled"),
        @JsonProperty("qualitative")
        QUALITATIVE("qualitative study"),
        @JsonProperty("narrative-review")
        NARRATIVE_REVIEW("narrative review"),
        @JsonProperty("scoping-review")
        SCOPING_REVIEW("scoping review"),
        @JsonProperty("systematic-review")
        SYSTEMATIC_REVIEW("systematic review"),
        @JsonProperty("meta-analysis")
        META_ANALYSIS("meta-analysis"),
        @JsonProperty("protocol")
        PROTOCOL("protocol, no results"),
        @JsonProperty("guideline")
        GUIDELINE("guideline"),
        @JsonProperty("anecdote")
        ANECDOTE("anecdote"),
        @JsonProperty("unknown")
        UNKNOWN("not known");

        private final String words;

        Design(String words) {
            this.words = words;
        }

        /// For people.
        public String words() {
            return words;
        }
    }

    /// Whom the difference between the groups favours, as far as it was looked at.
    public enum BetweenGroups {
        @JsonProperty("favours")
        FAVOURS("favours the treatment"),
        @JsonProperty("no-difference")
        NO_DIFFERENCE("no difference"),
        @JsonProperty("mixed")
        MIXED("mixed"),
        @JsonProperty("none")
        NONE("none, no groups were compared"),
        @JsonProperty("unknown")
        UNKNOWN("not known");

        private final String words;

        BetweenGroups(String words) {
            this.words = words;
        }

        /// For people.
        public String words() {
            return words;
        }
    }

    /// What became of looking the DOI up.
    public enum DoiStatus {
        /// leads to the study that is meant
        @JsonProperty("resolves")
        RESOLVES,
        /// leads elsewhere
        @JsonProperty("mismatch")
        MISMATCH,
        /// there is none
        @JsonProperty("absent")
        ABSENT,
        @JsonProperty("unchecked")
        UNCHECKED
    }

    public Evidence {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        modalities = List.copyOf(modalities);
        conditions = List.copyOf(conditions);
    }

    @Override
    public List<String> codes() {
        return doi.stream().toList();
    }
}
