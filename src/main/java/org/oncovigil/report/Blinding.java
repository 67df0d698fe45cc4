package org.oncovigil.report;

/** Who may read a workbook. */
public enum Blinding {
    /** Everything, for people who know the treatment. */
    UNBLINDED(Phrase.BLINDING_UNBLINDED),
    /**
     * Nothing that tells or hints at arm, cohort, dose level, lot or partner drug: no column that holds them, no
     * sentence of the engine that rests on them, no cohort table, subjects in the order of their ids, and any text that
     * still names one of them covered.
     */
    BLINDED(Phrase.BLINDING_BLINDED);

    private final Phrase phrase;

    Blinding(Phrase phrase) {
        this.phrase = phrase;
    }

    Phrase phrase() {
        return phrase;
    }
}
