package org.oncovigil.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.DoseLevel;

/** Covers every word that names an arm, cohort, dose level, lot or treatment. The last of several guards. */
final class Redaction {
    /** What stands in the place of a covered word. */
    static final String COVER = "▒▒▒";

    /** Columns that hold or hint at the treatment; a blinded workbook does not have them. */
    static final Set<String> UNBLINDING_COLUMNS = Set.of(
            "cohort",
            "dose_level",
            "scope",
            "checkpoint_inhibitor",
            "planned_in_window",
            "immune_score",
            "direct_score",
            "contributions",
            "tags",
            "rationale",
            "missing",
            "queries",
            "facts",
            "because",
            "dlt_criteria",
            "dlt_exclusions");

    private final Set<String> words;
    private final Pattern pattern;

    private Redaction(Set<String> words) {
        this.words = words;
        String any = words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Covers nothing. */
    static Redaction none() {
        return new Redaction(Set.of());
    }

    /** Covers what the protocol and the doses of an overview call arms, cohorts, dose levels, lots and treatments. */
    static Redaction of(SafetyOverview overview) {
        Set<String> words = new TreeSet<>();
        for (Cohort cohort : overview.protocol().cohorts()) {
            words.add(cohort.id());
            words.addAll(cohort.armCodes());
        }
        for (DoseLevel level : overview.protocol().doseLevels()) {
            words.add(level.id());
            words.add(level.label());
        }
        for (SubjectCase subject : overview.subjects()) {
            words.add(subject.cohort());
            words.add(subject.doseLevel());
            for (SubjectCase.GivenDose dose : subject.doses()) {
                words.add(dose.lot());
                words.add(dose.treatment());
            }
        }
        words.addAll(overview.protocol().product().vaccineTreatments());
        words.addAll(overview.protocol().product().adjuvantTreatments());
        words.addAll(overview.protocol().product().checkpointInhibitors());
        words.remove("");
        return new Redaction(words);
    }

    /** The words that are covered. */
    Set<String> words() {
        return words;
    }

    /** A text without the words. */
    String apply(String text) {
        return words.isEmpty() || text.isEmpty() ? text : pattern.matcher(text).replaceAll(COVER);
    }

    /** Whether a text names one of the words. */
    boolean finds(String text) {
        return !words.isEmpty()
                && pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
