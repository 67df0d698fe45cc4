package org.oncovigil.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.SteroidCourse;

/**
 * What is watched about one subject besides its events.
 *
 * @param overdueTests tests for predicted toxicities that were due and are not on record
 * @param results results of watched tests
 * @param steroids the systemic steroids
 * @param consentToFollowUp whether consent to long-term follow-up is on record
 * @param newestSafetyDay the newest day of its safety data; nothing without any
 */
public record SafetyWatch(
        List<DueTest> overdueTests,
        List<WatchedResult> results,
        SteroidCourse steroids,
        FollowUpConsent consentToFollowUp,
        Optional<LocalDate> newestSafetyDay) {
    /** Nothing is watched. */
    public static final SafetyWatch NONE =
            new SafetyWatch(List.of(), List.of(), SteroidCourse.NONE, FollowUpConsent.MISSING, Optional.empty());

    public SafetyWatch {
        overdueTests = List.copyOf(overdueTests);
        results = List.copyOf(results);
    }

    /** The same as facts for the rules. */
    public List<Object> facts() {
        List<Object> facts = new ArrayList<>(overdueTests);
        facts.addAll(results);
        facts.add(steroids);
        facts.add(consentToFollowUp);
        return facts;
    }
}
