package org.oncovigil.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One item that the model reads. The first block are the coded columns of the {@code attribute} command, in column
 * order; the second is known in the nightly run only; the third is worked out from the others.
 */
public enum EvidenceItem {
    TERM(Kind.TEXT),
    GRADE(Kind.COUNT),
    SERIOUS(Kind.WORD),
    ONSET_SINCE_LAST_DOSE_DAYS(Kind.DAY),
    ONSET_SINCE_FIRST_DOSE_DAYS(Kind.DAY),
    PRIOR_DOSE_COUNT(Kind.COUNT),
    TERM_GROUP(Kind.WORD),
    AT_SITE(Kind.WORD),
    DURATION_DAYS(Kind.COUNT),
    DOSE_LOCKED(Kind.WORD),
    DOSE_DEPENDENCE(Kind.WORD),
    DECHALLENGE(Kind.WORD),
    COMPONENT_DECHALLENGE(Kind.WORD),
    IMMUNOSUPPRESSION(Kind.WORD),
    TREATMENT_RESPONSE(Kind.WORD),
    AUTOANTIBODY(Kind.WORD),
    BIOPSY(Kind.WORD),
    VECTOR_IDENTITY(Kind.WORD),
    IMMUNE_RESPONSE_POSITIVE(Kind.WORD),
    ANTIGEN_IN_TISSUE(Kind.WORD),
    PREDICTED_ORGAN(Kind.WORD),
    CPI_EXPOSURE(Kind.WORD),
    DAYS_SINCE_LAST_CPI(Kind.DAY),
    COMPETING_CAUSE(Kind.WORD),
    COMPETING_CAUSE_TYPE(Kind.WORD),
    BASELINE_STATE(Kind.WORD),
    PLATFORM(Kind.LIST),
    ROUTE(Kind.LIST),
    COMPONENT_EVIDENCE(Kind.LIST),

    /** Whole hours from the last dose to onset, rounded up, where both have a time of day. */
    HOURS_SINCE_LAST_DOSE(Kind.NIGHTLY_NUMBER),
    /** {@code yes}: the event is not over, and its duration is the days so far. */
    STILL_GOING_ON(Kind.NIGHTLY_WORD),
    /** {@code yes}: another immune-related event in another organ began close to this one. */
    SECOND_IMMUNE_ORGAN(Kind.NIGHTLY_WORD),

    /** {@code yes} or {@code no}: whether the reference safety information lists the term. */
    EXPECTED_TERM(Kind.NIGHTLY_WORD),
    /** {@code yes}: it began under an anticancer therapy that was started after the last dose. */
    SUBSEQUENT_THERAPY(Kind.NIGHTLY_WORD),
    /** {@code yes}: the onset was completed from a partial date. */
    ONSET_IMPUTED(Kind.NIGHTLY_WORD),
    /** The outcome, in small letters. */
    OUTCOME(Kind.NIGHTLY_WORD),

    /** The group that holds for this row, in the words of {@link TermGroup}. */
    GROUP(Kind.DERIVED),
    /** {@code no}: the term is in no list and the row gives no group. */
    TERM_LISTED(Kind.DERIVED),
    /** The special lists that the term stands in, such as {@code growth}. */
    TERM_LIST(Kind.DERIVED),
    /** The organ of an immune-related term. */
    ORGAN(Kind.DERIVED),
    /** {@code contradictory}: later after the last dose than after the first. */
    ONSET_ORDER(Kind.DERIVED),
    /** {@code inside} or {@code outside} the time limit of an acute term. */
    ACUTE_LIMIT(Kind.DERIVED),
    /** {@code yes}: proof of one component. */
    COMPONENT_PROOF(Kind.DERIVED),
    /** {@code yes}: a platform signature that sets the class. */
    CLASS_SIGNATURE(Kind.DERIVED),
    /** The components that proof, hint or signature point to. */
    COMPONENT_HINT(Kind.DERIVED),
    /** {@code yes}: under a checkpoint inhibitor at onset, or not long enough after it. */
    CPI_AT_ONSET(Kind.DERIVED),
    /** {@code yes}: the tie-breakers release the row from checkpoint-inhibitor confounding. */
    CPI_RELEASED(Kind.DERIVED),
    /** {@code yes}: came back with the same latency, and each time cleared soon. */
    LOCKED(Kind.DERIVED),
    /** {@code inside} or {@code outside} the onset window of the organ. */
    ORGAN_WINDOW(Kind.DERIVED),
    /** What the product is made of, such as {@code adjuvant}, one word a kind. */
    PLATFORM_KIND(Kind.DERIVED),
    /** The columns that are missing, once they are known. */
    MISSING_ITEMS(Kind.DERIVED),
    /** The class, once it is known. */
    TOXICITY_CLASS(Kind.DERIVED),
    /** The gate that decided, once it is known. */
    GATE(Kind.DERIVED);

    /** What a cell of an item may hold. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** One word of the item's vocabulary. */
        WORD,
        /** Words of the item's vocabulary, separated by semicolons. */
        LIST,
        /** Whole days; before the dose they are negative. */
        DAY,
        /** A whole number, 0 or more. */
        COUNT,
        /** A whole number that only the nightly run has. */
        NIGHTLY_NUMBER,
        /** A word that only the nightly run has. */
        NIGHTLY_WORD,
        /** Worked out from the other items. */
        DERIVED
    }

    private static final Map<String, EvidenceItem> BY_COLUMN = byColumn();

    private final Kind kind;
    private final String column = name().toLowerCase(Locale.ROOT);

    EvidenceItem(Kind kind) {
        this.kind = kind;
    }

    /** What a cell may hold. */
    public Kind kind() {
        return kind;
    }

    /** The column's name in the table command, in snake case. */
    public String column() {
        return column;
    }

    /** Whether the item is a column of the table command. */
    public boolean isColumn() {
        return compareTo(HOURS_SINCE_LAST_DOSE) < 0;
    }

    /** Whether the item is a number. */
    public boolean isNumber() {
        return kind == Kind.DAY || kind == Kind.COUNT || kind == Kind.NIGHTLY_NUMBER;
    }

    /** The item of a column name, in any case. */
    public static Optional<EvidenceItem> of(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, EvidenceItem> byColumn() {
        Map<String, EvidenceItem> items = new HashMap<>();
        for (EvidenceItem item : values()) {
            items.put(item.column, item);
        }
        return items;
    }
}
