package org.oncovigil.escalation;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.study.StudyPart;
import org.oncovigil.study.StudyProtocol;

/**
 * What a dose level has shown so far, over all its cohorts.
 *
 * @param doseLevel the dose level's id
 * @param countedDlts subjects with a DLT in the cohorts of the parts that count DLTs
 * @param tested subjects evaluable in any of its cohorts
 * @param pooled the DLT rate over all its cohorts
 * @param arms the DLT rates of its expansion arms
 */
public record DoseLevelTally(String doseLevel, int countedDlts, int tested, ArmRate pooled, List<ArmRate> arms) {
    public DoseLevelTally {
        arms = List.copyOf(arms);
    }

    /** Whether two or more DLTs lie at this level, whatever the number of subjects. Source: {@code CV-PAUSE-1} T6. */
    public boolean isCeilingExceeded() {
        return ThreePlusThree.isExceeding(countedDlts);
    }

    /** One tally a dose level, lowest first. */
    static List<DoseLevelTally> of(StudyProtocol protocol, List<CohortTally> cohorts) {
        return protocol.doseLevels().stream()
                .map(level -> of(level, protocol, cohorts))
                .toList();
    }

    private static DoseLevelTally of(DoseLevel level, StudyProtocol protocol, List<CohortTally> cohorts) {
        int counted = 0;
        int dlts = 0;
        int evaluable = 0;
        List<ArmRate> arms = new ArrayList<>();
        for (Cohort cohort : protocol.cohorts()) {
            for (CohortTally tally : cohorts) {
                if (tally.cohort().equals(cohort.id()) && cohort.doseLevel().equals(level.id())) {
                    counted += cohort.part().countsDlt() ? tally.dltCount() : 0;
                    dlts += tally.dltCount();
                    evaluable += tally.evaluable().size();
                    arms.addAll(cohort.part() == StudyPart.EXPANSION ? List.of(rate(protocol, tally)) : List.of());
                }
            }
        }
        ArmRate pooled = ArmRate.of(level.id(), false, evaluable, dlts, protocol.pause());
        return new DoseLevelTally(level.id(), counted, evaluable, pooled, arms);
    }

    private static ArmRate rate(StudyProtocol protocol, CohortTally tally) {
        return ArmRate.of(tally.cohort(), true, tally.evaluable().size(), tally.dltCount(), protocol.pause());
    }
}
