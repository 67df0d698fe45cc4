package org.oncovigil.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.RuleHit;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.Recipient.Role;

/** What is told to whom. Source: domain specification 7.2. */
class AlertDecisionTest {
    private static final List<Recipient> PEOPLE = List.of(
            new Recipient(Role.PRINCIPAL_INVESTIGATOR, "01", "A", "pi01@example.org", "en"),
            new Recipient(Role.SUB_INVESTIGATOR, "01", "B", "sub01@example.org", "en"),
            new Recipient(Role.PRINCIPAL_INVESTIGATOR, "02", "C", "pi02@example.org", "en"),
            new Recipient(Role.SUB_INVESTIGATOR, "02", "D", "sub02@example.org", "en"),
            new Recipient(Role.MEDICAL_MONITOR, "", "E", "monitor@example.org", "en"),
            new Recipient(Role.DRUG_SAFETY, "", "F", "safety@example.org", "both"),
            new Recipient(Role.COMMITTEE_CHAIR, "", "G", "chair@example.org", "en"));

    private static Finding finding(FindingKind kind, String outcome, String site, String grade) {
        return new Finding(
                kind,
                "key",
                site.isEmpty() ? "" : "S-0001",
                site,
                "C1",
                "",
                outcome,
                List.of(new RuleHit("CV-DLT-1/D3", "grade " + grade, true)),
                List.of(),
                List.of(new Finding.Fact("grade", grade)),
                "reason");
    }

    /** A DLT verdict with its grade, such as {@code POSSIBLE 3}; nothing for a dash. */
    private static Optional<Finding> verdict(String text) {
        return text.equals("-")
                ? Optional.empty()
                : Optional.of(finding(FindingKind.DLT, text.split(" ")[0], "01", text.split(" ")[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "-, POSSIBLE 3, NEW",
        "-, CONFIRMED_BY_RULE 3, NEW",
        "-, CANNOT_ASSESS 3, -",
        "-, LATE_EQUIVALENT 3, -",
        "CANNOT_ASSESS 3, POSSIBLE 3, NEW",
        "LATE_EQUIVALENT 3, -, -",
        "POSSIBLE 3, POSSIBLE 3, -",
        "POSSIBLE 3, CONFIRMED_BY_RULE 3, UPDATE",
        "POSSIBLE 3, POSSIBLE 4, UPDATE",
        "CONFIRMED_BY_RULE 3, -, WITHDRAWAL",
        "CONFIRMED_BY_RULE 3, LATE_EQUIVALENT 3, WITHDRAWAL",
        "CONFIRMED_BY_RULE 3, CANNOT_ASSESS 3, WITHDRAWAL",
        "-, -, -"
    })
    void aChangeIsToldByWhatItMeansForThoseWhoWereTold(String before, String after, String expected) {
        assertThat(AlertDecision.purpose(verdict(before), verdict(after))
                        .map(Enum::name)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DLT, POSSIBLE, POSSIBLE_DLT",
        "DLT, CONFIRMED_BY_RULE, POSSIBLE_DLT",
        "DLT, CANNOT_ASSESS, -",
        "DLT, LATE_EQUIVALENT, -",
        "SUBJECT_STOP, STOP_PERMANENT, SUBJECT_STOP",
        "SUBJECT_STOP, HOLD, -",
        "SUBJECT_STOP, CONTINUE_TBP, -",
        "TRIAL_PAUSE, T4, TRIAL_PAUSE",
        "TERMINATION_REVIEW, TERMINATION_REVIEW, TERMINATION_REVIEW",
        "FOLLOW_UP, L2, -"
    })
    void onlyWhatAsksForActionNowWakesSomeone(FindingKind kind, String outcome, String expected) {
        assertThat(AlertPolicy.kindOf(finding(kind, outcome, "01", "3"))
                        .map(Enum::name)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DLT, 01, pi01@example.org sub01@example.org monitor@example.org safety@example.org",
        "SUBJECT_STOP, 02, pi02@example.org sub02@example.org monitor@example.org safety@example.org",
        "DLT, 09, monitor@example.org safety@example.org",
        "TERMINATION_REVIEW, '', pi01@example.org pi02@example.org monitor@example.org safety@example.org chair@example.org",
        "TRIAL_PAUSE, '', pi01@example.org pi02@example.org monitor@example.org safety@example.org chair@example.org"
    })
    void aSubjectIsToldOfToItsOwnSiteOnlyAndAPauseToEverySite(FindingKind kind, String site, String addresses) {
        AlertPolicy policy = new AlertPolicy(new AlertPlan(PEOPLE, false, "from@example.org", "call"));
        assertThat(policy.recipients(finding(kind, "POSSIBLE", site, "3")))
                .extracting(Recipient::address)
                .containsExactly(addresses.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "true, true, true", "false, false, true", "false, true, true"})
    void aFirstLoadIsListedOnlyUnlessTheProtocolSaysOtherwise(boolean first, boolean onFirstLoad, boolean leaves) {
        AlertPolicy policy = new AlertPolicy(new AlertPlan(PEOPLE, onFirstLoad, "from@example.org", "call"));
        assertThat(policy.leavesTheHouse(first)).isEqualTo(leaves);
    }
}
