package org.oncovigil.study;

import java.util.List;
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
 * @param plannedDoseDays the study days on which doses are planned, ascending, the first dose day 1; empty if not said
 */
public record Cohort(
        String id,
        String doseLevel,
        StudyPart part,
        Set<String> armCodes,
        boolean checkpointInhibitor,
        int plannedDosesInWindow,
        List<Integer> plannedDoseDays) {
    public Cohort {
        armCodes = Set.copyOf(armCodes);
        plannedDoseDays = List.copyOf(plannedDoseDays);
    }

    /** A cohort of which the planned days of dosing are not said. */
    public Cohort(
            String id,
            String doseLevel,
            StudyPart part,
            Set<String> armCodes,
            boolean checkpointInhibitor,
            int plannedDosesInWindow) {
        this(id, doseLevel, part, armCodes, checkpointInhibitor, plannedDosesInWindow, List.of());
    }
}
