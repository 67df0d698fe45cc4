package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Glucose has two sets of criteria under one CTCAE term: of a fasting sample, and of any other. */
final class FastingTerms {
    private static final String ANY_SAMPLE = "Hyperglycemia";
    private static final String FASTING_ANALYTE = "GLUC_FASTING";
    private static final String GLUCOSE = "GLUC";

    private FastingTerms() {}

    /** Puts the criteria of a fasting sample in the place of the others, if the version has any. */
    static void replace(Map<String, List<LabBlock>> terms, LabCriteria criteria) {
        List<LabBlock> fasting = criteria.blocksOf(FASTING_ANALYTE);
        if (!terms.containsKey(ANY_SAMPLE) || fasting.isEmpty()) {
            return;
        }
        terms.remove(ANY_SAMPLE);
        for (LabBlock block : fasting) {
            terms.computeIfAbsent(block.term(), term -> new ArrayList<>()).add(block);
        }
    }

    /** Whether the choice of criteria depends on fasting. */
    static boolean isGlucose(String analyte) {
        return analyte.equals(GLUCOSE);
    }

    /** The CTCAE term of a block: the name without its branch. */
    static String term(String blockTerm) {
        int branch = blockTerm.indexOf(" (");
        return branch < 0 ? blockTerm : blockTerm.substring(0, branch);
    }
}
