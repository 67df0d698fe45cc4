package org.oncovigil.review;

import java.util.Optional;

/** The columns of the event listing that belong to reviewers. Source: workbook specification, AE listing. */
public enum ReviewField {
    STATUS("review_status", true),
    AGREE_GRADE("agree_grade", true),
    AGREE_DLT("agree_dlt", true),
    /** The mechanism that the reviewer chooses; a constant of {@code ToxicityClass}. */
    CLASS("class_decided", true),
    /** Whether the reviewer says that the event is a DLT; a constant of {@link DltChoice}. */
    DLT("dlt_decided", true),
    COMMENT("comment", false),
    INITIALS("initials", false),
    /** A day, as an ISO date. */
    REVIEWED_ON("reviewed_on", false);

    private final String column;
    private final boolean decision;

    ReviewField(String column, boolean decision) {
        this.column = column;
        this.decision = decision;
    }

    /** The key of its column in the listing. */
    public String column() {
        return column;
    }

    /** Whether two reviewers with different values disagree. Two comments are two comments. */
    public boolean isDecision() {
        return decision;
    }

    /** Whether a value needs a comment beside it that says why. */
    public boolean needsReason() {
        return this == CLASS || this == DLT;
    }

    /** The field of a column; nothing if the column is the engine's. */
    public static Optional<ReviewField> ofColumn(String column) {
        for (ReviewField field : values()) {
            if (field.column.equals(column)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
