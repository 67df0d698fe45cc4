package org.oncovigil.study;

import java.util.Set;

/**
 * A cohort of the protocol.
 *
 * @param id its id, such as {@code C3}
 * @param doseLevel the id of its dose level
 * @param part the part of the trial
 * @param armCodes the values of ACTARMCD (or of the cohort variable) that mean this cohort, in capital letters
 * @param checkpointInhibitor whether a checkpoint inhibitor is part of the regimen
 * @param plannedDosesInWindow doses of the product planned inside the DLT window
 */
public record Cohort(
        String id,
        String doseLevel,
        StudyPart part,
        Set<String> armCodes,
        boolean checkpointInhibitor,
        int plannedDosesInWindow) {
    public Cohort {
        armCodes = Set.copyOf(armCodes);
    }
}
