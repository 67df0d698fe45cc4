package org.oncovigil.escalation;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.study.StudyPart;
import org.oncovigil.study.StudyProtocol;

/** What the rules over the study are given: the counts of cohorts, dose levels, arms and pause marks, and the sentinels. */
public final class StudyTally {
    private final StudyProtocol protocol;
    private final Tallying tallying;
    private final List<CohortTally> cohorts;

    /** The tally of a study whose subjects were all taken in. */
    public StudyTally(StudyProtocol protocol, Tallying tallying) {
        this.protocol = protocol;
        this.tallying = tallying;
        this.cohorts = tallying.cohorts();
    }

    /** One tally a cohort, in the protocol's order. */
    public List<CohortTally> cohorts() {
        return cohorts;
    }

    /** All counts, as facts. */
    public List<Object> facts() {
        List<DoseLevelTally> levels = DoseLevelTally.of(protocol, cohorts);
        List<Object> facts = new ArrayList<>(cohorts);
        facts.addAll(levels);
        facts.add(new TestedDoses(levels));
        facts.addAll(tallying.pauses());
        facts.addAll(tallying.pauseMarks());
        protocol.cohorts()
                .forEach(cohort ->
                        Sentinel.of(cohort, tallying.members(cohort.id())).ifPresent(facts::add));
        cohorts.forEach(cohort -> facts.add(rate(cohort)));
        return facts;
    }

    private ArmRate rate(CohortTally tally) {
        boolean expansion = protocol.cohorts().stream()
                .anyMatch(cohort -> cohort.id().equals(tally.cohort()) && cohort.part() == StudyPart.EXPANSION);
        return ArmRate.of(tally.cohort(), expansion, tally.evaluable().size(), tally.dltCount(), protocol.pause());
    }
}
