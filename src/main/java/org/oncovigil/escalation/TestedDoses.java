package org.oncovigil.escalation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The dose levels that have been tested: those with an evaluable subject.
 *
 * @param levels their tallies, lowest first
 */
public record TestedDoses(List<DoseLevelTally> levels) {
    public TestedDoses {
        levels = levels.stream().filter(level -> level.tested() > 0).toList();
    }

    /**
     * Whether an expansion arm at the highest tested dose reaches the confidence, and so does every tested level below it,
     * over all cohorts of that level. Source: {@code CV-PAUSE-1}, termination review by T7.
     */
    public boolean allExceed(BigDecimal confidence) {
        if (levels.isEmpty()) {
            return false;
        }
        DoseLevelTally top = levels.get(levels.size() - 1);
        return top.arms().stream().anyMatch(arm -> arm.reaches(confidence))
                && levels.subList(0, levels.size() - 1).stream()
                        .allMatch(level -> level.pooled().reaches(confidence));
    }
}
