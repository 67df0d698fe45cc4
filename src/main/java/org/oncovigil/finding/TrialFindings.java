package org.oncovigil.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.escalation.PauseReason;
import org.oncovigil.escalation.PauseScope;
import org.oncovigil.finding.Finding.Fact;
import org.oncovigil.subject.EventId;

/** The findings about the trial as a whole. They name no subject in what people outside the sponsor read. */
public final class TrialFindings {
    private TrialFindings() {}

    /** The finding of a pause rule that is met. */
    public static Finding of(PauseReason reason) {
        String scope = reason.scopeKind() + (reason.scope().isEmpty() ? "" : " " + reason.scope());
        return new Finding(
                FindingKind.TRIAL_PAUSE,
                FindingKind.TRIAL_PAUSE + "|" + reason.rule() + "|" + scope,
                "",
                "",
                scope,
                reason.events().stream().map(EventId::value).collect(Collectors.joining("; ")),
                reason.rule(),
                List.of(new RuleHit("CV-PAUSE-1/" + reason.rule(), reason.because(), true)),
                List.of(),
                List.of(new Fact("scope_kind", scopeKind(reason.scopeKind()))),
                reason.because());
    }

    /** The kind of scope in words that name no dose and no arm. */
    private static String scopeKind(PauseScope kind) {
        return switch (kind) {
            case COHORT, ARM, DOSE_AND_ABOVE -> "part of the trial";
            case LOT -> "a lot";
            case TRIAL -> "the whole trial";
        };
    }
}
