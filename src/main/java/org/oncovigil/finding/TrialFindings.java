package org.oncovigil.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oncovigil.escalation.PauseReason;
import org.oncovigil.escalation.PauseScope;
import org.oncovigil.escalation.TerminationReview;
import org.oncovigil.finding.Finding.Fact;
import org.oncovigil.subject.EventId;

/** The findings about the trial as a whole. They name no subject in what people outside the sponsor read. */
public final class TrialFindings {
    private static final String RULE_SET = "CV-PAUSE-1/";

    private TrialFindings() {}

    /** One finding for each pause rule and scope that is met, with all its reasons, by rule and scope. */
    public static List<Finding> pauses(List<PauseReason> reasons) {
        SortedMap<String, List<PauseReason>> byKey = new TreeMap<>();
        reasons.forEach(reason ->
                byKey.computeIfAbsent(key(reason), key -> new ArrayList<>()).add(reason));
        return byKey.values().stream().map(TrialFindings::pause).toList();
    }

    private static String key(PauseReason reason) {
        return FindingKind.TRIAL_PAUSE + "|" + reason.rule() + "|" + scope(reason);
    }

    private static String scope(PauseReason reason) {
        return reason.scopeKind() + (reason.scope().isEmpty() ? "" : " " + reason.scope());
    }

    private static Finding pause(List<PauseReason> reasons) {
        PauseReason any = reasons.get(0);
        List<String> because =
                because(reasons.stream().map(PauseReason::because).toList());
        return new Finding(
                FindingKind.TRIAL_PAUSE,
                key(any),
                "",
                "",
                scope(any),
                reasons.stream()
                        .flatMap(reason -> reason.events().stream())
                        .distinct()
                        .sorted()
                        .map(EventId::value)
                        .collect(Collectors.joining("; ")),
                any.rule(),
                because.stream()
                        .map(text -> new RuleHit(RULE_SET + any.rule(), text, true))
                        .toList(),
                List.of(),
                List.of(new Fact("scope_kind", scopeKind(any.scopeKind()))),
                String.join("; ", because));
    }

    private static List<String> because(List<String> texts) {
        return texts.stream().distinct().sorted().toList();
    }

    /** The finding of a termination review; none without a reason. */
    public static List<Finding> termination(List<TerminationReview> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                FindingKind.TERMINATION_REVIEW,
                FindingKind.TERMINATION_REVIEW + "|" + PauseScope.TRIAL,
                "",
                "",
                PauseScope.TRIAL.name(),
                "",
                FindingKind.TERMINATION_REVIEW.name(),
                reviews.stream()
                        .distinct()
                        .sorted(Comparator.comparing(TerminationReview::rule).thenComparing(TerminationReview::because))
                        .map(review -> new RuleHit(RULE_SET + review.rule(), review.because(), true))
                        .toList(),
                List.of(),
                List.of(new Fact("scope_kind", scopeKind(PauseScope.TRIAL))),
                String.join(
                        "; ",
                        because(reviews.stream().map(TerminationReview::because).toList()))));
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
