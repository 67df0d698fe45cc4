package org.oncovigil.inference;

import static org.oncovigil.attribution.ToxicityClass.UNRELATED_PRE_DOSE;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.escalation.ArmRate;
import org.oncovigil.escalation.CohortDecision;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.PauseScope;
import org.oncovigil.escalation.PauseTally;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/** When the trial or a part of it pauses, rule by rule: the domain specification, section 4.2. */
class PauseRulesTest {
    static List<RuleScenario> scenarios() {
        return Stream.of(marks(), counts()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRuleDoesWhatItsSectionSays(RuleScenario scenario) {
        scenario.check();
    }

    private static List<RuleScenario> marks() {
        return List.of(
                fires("CV-PAUSE-1/T1m", "related death", event("Sepsis").grade(5)),
                silent(
                        "CV-PAUSE-1/T1m",
                        "unrelated death",
                        event("Sepsis").grade(5).rated(UNRELATED_PRE_DOSE)),
                silent("CV-PAUSE-1/T1m", "grade 4", event("Sepsis").grade(4)),
                silent(
                        "CV-PAUSE-1/T1m",
                        "death without a dose",
                        event("Sepsis").grade(5).afterDose(0)),
                fires(
                        "CV-PAUSE-1/T2m",
                        "anaphylaxis of grade 4",
                        event("Anaphylactic reaction").grade(4)),
                silent(
                        "CV-PAUSE-1/T2m",
                        "anaphylaxis of grade 3",
                        event("Anaphylactic reaction").grade(3)),
                silent(
                        "CV-PAUSE-1/T2m",
                        "hypersensitivity of grade 4",
                        event("Hypersensitivity").grade(4)),
                fires(
                        "CV-PAUSE-1/T2am",
                        "hypersensitivity of grade 3",
                        event("Hypersensitivity").grade(3)),
                fires(
                        "CV-PAUSE-1/T2am",
                        "cytokine release of grade 3",
                        event("Cytokine release syndrome").grade(3)),
                silent(
                        "CV-PAUSE-1/T2am",
                        "cytokine release of grade 2",
                        event("Cytokine release syndrome").grade(2)),
                silent(
                        "CV-PAUSE-1/T2am",
                        "another event of grade 3",
                        event("Sepsis").grade(3)),
                fires(
                        "CV-PAUSE-1/T4m",
                        "colitis of grade 3",
                        event("Colitis").immune("colon").grade(3)),
                silent(
                        "CV-PAUSE-1/T4m",
                        "colitis of grade 2",
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-PAUSE-1/T4m",
                        "colitis of grade 3, unrelated",
                        event("Colitis").immune("colon").grade(3).rated(UNRELATED_PRE_DOSE)),
                silent(
                        "CV-PAUSE-1/T4m",
                        "brief fever of grade 3",
                        event("Pyrexia").grade(3).began(1).over(1)),
                silent(
                        "CV-PAUSE-1/T4m",
                        "brief local reaction of grade 3",
                        event("Injection site pain").local().grade(3).over(2)),
                fires(
                        "CV-PAUSE-1/T5m",
                        "myocarditis of grade 3",
                        subject(),
                        event("Myocarditis").immune("heart").grade(3)),
                fires(
                        "CV-PAUSE-1/T5m",
                        "encephalitis of grade 3",
                        subject(),
                        event("Autoimmune encephalitis").immune("nerve").grade(3)),
                fires(
                        "CV-PAUSE-1/T5m",
                        "uveitis of grade 3",
                        subject(),
                        event("Uveitis").immune("eye").grade(3)),
                silent(
                        "CV-PAUSE-1/T5m",
                        "uveitis of grade 2",
                        subject(),
                        event("Uveitis").immune("eye").grade(2)),
                silent(
                        "CV-PAUSE-1/T5m",
                        "colitis of grade 3",
                        subject(),
                        event("Colitis").immune("colon").grade(3)),
                fires(
                        "CV-PAUSE-1/T8m",
                        "product quality, grade 3",
                        event("Sepsis").grade(3).tagged("PRODUCT_QUALITY")),
                silent(
                        "CV-PAUSE-1/T8m",
                        "grade 3 after no dose",
                        event("Sepsis").grade(3).tagged("PRODUCT_QUALITY").afterDose(0)));
    }

    private static List<RuleScenario> counts() {
        return List.of(
                fires("CV-PAUSE-1/T1", "one death", tally("T1", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T1", "no death", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T2", "one anaphylaxis of grade 4", tally("T2", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T2", "one hypersensitivity", tally("T2a", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T2a", "two subjects", tally("T2a", PauseScope.TRIAL, 2)),
                silent("CV-PAUSE-1/T2a", "one subject", tally("T2a", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T4", "two subjects", tally("T4", PauseScope.TRIAL, 2)),
                silent("CV-PAUSE-1/T4", "one subject", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T5", "one event", tally("T5", PauseScope.ARM, 1)),
                silent("CV-PAUSE-1/T5", "no such event", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T6", "two DLTs in three", cohort(CohortDecision.EXCEEDED)),
                silent("CV-PAUSE-1/T6", "one DLT in three", cohort(CohortDecision.EXPAND)),
                silent("CV-PAUSE-1/T6", "one DLT in six", cohort(CohortDecision.ELIGIBLE_TO_ESCALATE)),
                fires("CV-PAUSE-1/T7", "4 of 9 in expansion", rate(true, 9, 4)),
                silent("CV-PAUSE-1/T7", "3 of 9 in expansion", rate(true, 9, 3)),
                fires("CV-PAUSE-1/T7", "7 of 18 in expansion", rate(true, 18, 7)),
                silent("CV-PAUSE-1/T7", "6 of 18 in expansion", rate(true, 18, 6)),
                silent("CV-PAUSE-1/T7", "4 of 9 in escalation", rate(false, 9, 4)),
                fires("CV-PAUSE-1/T8", "two events", tally("T8", PauseScope.LOT, 2)),
                silent("CV-PAUSE-1/T8", "two events of another rule", tally("T4", PauseScope.TRIAL, 2)));
    }

    private static ArmRate rate(boolean expansion, int treated, int dlt) {
        return ArmRate.of("E1", expansion, treated, dlt, RuleStage.pauseParameters());
    }

    private static PauseTally tally(String rule, PauseScope kind, int subjects) {
        return new PauseTally(
                rule,
                kind,
                "",
                IntStream.range(0, subjects)
                        .mapToObj(number -> new Usubjid("S-" + number))
                        .toList(),
                IntStream.range(0, subjects)
                        .mapToObj(number -> new EventId("S-" + number + "/AE/E1"))
                        .toList());
    }

    private static CohortTally cohort(CohortDecision decision) {
        List<Usubjid> none = List.of();
        return new CohortTally("C1", "DL1", none, none, none, none, none, none, none, none, decision, true, "");
    }
}
