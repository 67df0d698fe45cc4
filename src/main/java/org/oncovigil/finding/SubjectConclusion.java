package org.oncovigil.finding;

import java.util.List;
import org.oncovigil.escalation.SubjectJudgement;
import org.oncovigil.followup.FollowUpFlag;
import org.oncovigil.followup.FollowUpVisit;

/**
 * All that was concluded about one subject.
 *
 * @param judgement DLTs, stops and what counts towards a pause
 * @param flags reasons for long-term follow-up
 * @param visits planned follow-up contacts
 */
public record SubjectConclusion(SubjectJudgement judgement, List<FollowUpFlag> flags, List<FollowUpVisit> visits) {
    public SubjectConclusion {
        flags = List.copyOf(flags);
        visits = List.copyOf(visits);
    }
}
