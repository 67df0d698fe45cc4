package org.oncovigil.inference;

import static org.oncovigil.attribution.ToxicityClass.UNRELATED_PRE_DOSE;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.noSigns;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;
import static org.oncovigil.inference.RuleScenario.watched;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.escalation.ArmRate;
import org.oncovigil.escalation.DataAge;
import org.oncovigil.escalation.DoseLevelTally;
import org.oncovigil.escalation.PauseMark;
import org.oncovigil.escalation.PauseReason;
import org.oncovigil.escalation.PauseScope;
import org.oncovigil.escalation.PauseTally;
import org.oncovigil.escalation.PausesMet;
import org.oncovigil.escalation.Sentinel;
import org.oncovigil.escalation.TestedDoses;
import org.oncovigil.escalation.WatchedResult.Answer;
import org.oncovigil.escalation.WatchedResult.Meaning;
import org.oncovigil.inference.RuleScenario.Standing;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.study.SafetyOrder;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/** When the trial or a part of it pauses, rule by rule: the domain specification, section 4.2. */
class PauseRulesTest {
    private static final LocalDate CUTOFF = LocalDate.parse("2026-06-01");

    static List<RuleScenario> scenarios() {
        return Stream.of(marks(), vectors(), counts(), reviews())
                .flatMap(List::stream)
                .toList();
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
                silent("CV-PAUSE-1/T4m", "brief fever of grade 3", briefFever(1), noSigns(briefFever(1))),
                silent(
                        "CV-PAUSE-1/T4m",
                        "brief local reaction of grade 3",
                        event("Injection site pain").local().grade(3).over(2)),
                fires(
                        "CV-PAUSE-1/T4m",
                        "fever of grade 3 for longer than X1 allows",
                        event("Pyrexia").grade(3).began(1).over(4)),
                silent(
                        "CV-PAUSE-1/T4m",
                        "fatigue of grade 3 for 7 days",
                        event("Fatigue").grade(3).began(1).over(7)),
                fires(
                        "CV-PAUSE-1/T4m",
                        "fatigue of grade 3 for 8 days",
                        event("Fatigue").grade(3).began(1).over(8)),
                fires(
                        "CV-PAUSE-1/T4m",
                        "local reaction of grade 3 for 8 days",
                        event("Injection site pain").local().grade(3).over(8)),
                fires(
                        "CV-PAUSE-1/T4m",
                        "an organ by its class alone",
                        event("Renal failure")
                                .ofClass("Renal and urinary disorders")
                                .grade(3)),
                fires(
                        "CV-PAUSE-1/T3m",
                        "related grade 3",
                        subject(),
                        event("Sepsis").grade(3)),
                silent(
                        "CV-PAUSE-1/T3m",
                        "related grade 2",
                        subject(),
                        event("Sepsis").grade(2)),
                silent("CV-PAUSE-1/T3m", "brief fever of grade 3", subject(), briefFever(3), noSigns(briefFever(3))),
                silent(
                        "CV-PAUSE-1/T3m",
                        "unrelated grade 3",
                        subject(),
                        event("Sepsis").grade(3).rated(UNRELATED_PRE_DOSE)),
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
                        "CV-PAUSE-1/T5m",
                        "an arrhythmia of grade 3, heart by its class",
                        subject(),
                        event("Atrial fibrillation")
                                .ofClass("Cardiac disorders")
                                .grade(3)),
                silent(
                        "CV-PAUSE-1/T5m",
                        "headache of grade 3 for 10 days, a reactogenic term",
                        subject(),
                        event("Headache")
                                .reactogenic()
                                .ofClass("Nervous system disorders")
                                .grade(3)
                                .over(10)),
                fires(
                        "CV-PAUSE-1/T5am",
                        "a predicted organ at grade 3",
                        subject(),
                        RuleStage.product("lung"),
                        event("Pneumonitis").immune("lung").grade(3)),
                silent(
                        "CV-PAUSE-1/T5am",
                        "a predicted organ at grade 2",
                        subject(),
                        RuleStage.product("lung"),
                        event("Pneumonitis").immune("lung").grade(2)),
                silent(
                        "CV-PAUSE-1/T5am",
                        "an organ that is not predicted",
                        subject(),
                        RuleStage.product("kidney"),
                        event("Pneumonitis").immune("lung").grade(3)),
                fires(
                        "CV-PAUSE-1/T8m",
                        "product quality, grade 1",
                        subject(),
                        event("Sepsis").grade(1).tagged("PRODUCT_QUALITY")),
                silent(
                        "CV-PAUSE-1/T8m",
                        "an infection that is not the product's",
                        subject(),
                        event("Sepsis").grade(3)),
                fires(
                        "CV-PAUSE-1/T8m",
                        "the product of another patient, grade 1",
                        subject(),
                        event("Wrong patient received product").grade(1)),
                silent(
                        "CV-PAUSE-1/T8m",
                        "nobody was dosed",
                        subject(Standing::notDosed),
                        event("Product contamination").grade(3).afterDose(0)),
                fires(
                        "CV-PAUSE-1/T8am",
                        "grade 3 after a dose of a lot",
                        subject(),
                        event("Sepsis").grade(3)),
                silent(
                        "CV-PAUSE-1/T8am",
                        "grade 2 after a dose of a lot",
                        subject(),
                        event("Sepsis").grade(2)),
                silent(
                        "CV-PAUSE-1/T8am",
                        "unrelated grade 3 after a dose of a lot",
                        subject(),
                        event("Sepsis").grade(3).rated(UNRELATED_PRE_DOSE)),
                silent(
                        "CV-PAUSE-1/T8am",
                        "grade 3 after a dose whose lot is not recorded",
                        subject(Standing::withoutLot),
                        event("Sepsis").grade(3)));
    }

    private static List<RuleScenario> counts() {
        return List.of(
                fires("CV-PAUSE-1/T1", "one death", tally("T1", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T1", "no death", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T2", "one anaphylaxis of grade 4", tally("T2", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T2", "one hypersensitivity", tally("T2a", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T2a", "two events of two subjects", tally("T2a", PauseScope.TRIAL, 2)),
                fires("CV-PAUSE-1/T2a", "two events of one subject", ofOneSubject("T2a", PauseScope.TRIAL, 2)),
                silent("CV-PAUSE-1/T2a", "one event", tally("T2a", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T3", "the first subject dosed", sentinelMark("S-1"), sentinel()),
                silent("CV-PAUSE-1/T3", "a later subject", sentinelMark("S-2"), sentinel()),
                fires("CV-PAUSE-1/T4", "two subjects", tally("T4", PauseScope.TRIAL, 2)),
                silent("CV-PAUSE-1/T4", "one subject", tally("T4", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T4", "two events of one subject", ofOneSubject("T4", PauseScope.TRIAL, 2)),
                fires("CV-PAUSE-1/T5", "one event", tally("T5", PauseScope.ARM, 1)),
                silent("CV-PAUSE-1/T5", "no such event", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T6", "two DLTs in three", level(2, 3)),
                fires("CV-PAUSE-1/T6", "two DLTs in two", level(2, 2)),
                fires("CV-PAUSE-1/T6", "two DLTs in seven", level(2, 7)),
                silent("CV-PAUSE-1/T6", "one DLT in three", level(1, 3)),
                silent("CV-PAUSE-1/T6", "one DLT in seven", level(1, 7)),
                fires("CV-PAUSE-1/T7", "4 of 9 in expansion", rate(true, 9, 4)),
                silent("CV-PAUSE-1/T7", "3 of 9 in expansion", rate(true, 9, 3)),
                fires("CV-PAUSE-1/T7", "7 of 18 in expansion", rate(true, 18, 7)),
                silent("CV-PAUSE-1/T7", "6 of 18 in expansion", rate(true, 18, 6)),
                silent("CV-PAUSE-1/T7", "4 of 9 in escalation", rate(false, 9, 4)),
                fires("CV-PAUSE-1/T8", "one contamination", tally("T8", PauseScope.LOT, 1)),
                silent("CV-PAUSE-1/T8", "two events of another rule", tally("T4", PauseScope.TRIAL, 2)),
                fires("CV-PAUSE-1/T8a", "two events of one lot", tally("T8a", PauseScope.LOT, 2)),
                silent("CV-PAUSE-1/T8a", "one event of one lot", tally("T8a", PauseScope.LOT, 1)),
                fires("CV-PAUSE-1/T9", "one vector event", tally("T9", PauseScope.TRIAL, 1)),
                silent("CV-PAUSE-1/T9", "one event of another rule", tally("T4", PauseScope.TRIAL, 1)),
                fires("CV-PAUSE-1/T10", "an order of the regulator that stands", order()),
                silent("CV-PAUSE-1/T10", "no order", data(0, true)),
                fires("CV-PAUSE-1/T10a", "the newest data are 31 days old", data(31, true)),
                silent("CV-PAUSE-1/T10a", "the newest data are 30 days old", data(30, true)),
                silent("CV-PAUSE-1/T10a", "no data are expected any more", data(31, false)),
                fires("CV-PAUSE-1/T10a", "no data at all", new DataAge(CUTOFF, Optional.empty(), true)));
    }

    private static SafetyOrder order() {
        return new SafetyOrder(CUTOFF, SafetyOrder.Issuer.REGULATOR, "hold", Optional.empty());
    }

    private static DataAge data(int days, boolean expected) {
        return new DataAge(CUTOFF, Optional.of(CUTOFF.minusDays(days)), expected);
    }

    private static List<RuleScenario> vectors() {
        return List.of(
                fires("CV-PAUSE-1/T9m", "spread to a contact", event("Secondary transmission")),
                silent("CV-PAUSE-1/T9m", "an infection", event("Pneumonia")),
                fires(
                        "CV-PAUSE-1/T9am",
                        "a lymphoma after a product that may insert",
                        new FollowUpPlan("integrating", true, true, 15, List.of()),
                        event("T-cell lymphoma").grade(3)),
                fires(
                        "CV-PAUSE-1/T9am",
                        "a plasmacytoma of the vector",
                        event("Plasmacytoma").grade(3).tagged("VECTOR")),
                silent(
                        "CV-PAUSE-1/T9am",
                        "a lymphoma after a product that does not insert",
                        event("T-cell lymphoma").grade(3)),
                silent(
                        "CV-PAUSE-1/T9am",
                        "an unrelated lymphoma after a product that may insert",
                        new FollowUpPlan("integrating", true, true, 15, List.of()),
                        event("T-cell lymphoma").grade(3).rated(UNRELATED_PRE_DOSE)),
                fires(
                        "CV-PAUSE-1/T9bm",
                        "virus able to replicate",
                        watched(Meaning.REPLICATION_COMPETENT_VIRUS, Answer.POSITIVE, 10)),
                fires("CV-PAUSE-1/T9bm", "a growing clone", watched(Meaning.CLONE_EXPANSION, Answer.POSITIVE, 10)),
                silent(
                        "CV-PAUSE-1/T9bm",
                        "no virus able to replicate",
                        watched(Meaning.REPLICATION_COMPETENT_VIRUS, Answer.NEGATIVE, 10)),
                silent("CV-PAUSE-1/T9bm", "vector found", watched(Meaning.VECTOR_PERSISTENCE, Answer.POSITIVE, 10)));
    }

    private static List<RuleScenario> reviews() {
        return List.of(
                fires("CV-PAUSE-1/R1", "a death and the same organ twice", met("T1", "T4")),
                silent("CV-PAUSE-1/R1", "a death alone", met("T1", "T5")),
                silent("CV-PAUSE-1/R1", "the same organ twice alone", met("T4", "T2")),
                fires("CV-PAUSE-1/R2", "the only tested dose, 4 of 9", met("T7"), tested(rated(9, 4, true))),
                fires(
                        "CV-PAUSE-1/R2",
                        "the top dose 4 of 9, the lower one 3 of 6",
                        met("T7"),
                        tested(rated(6, 3, false), rated(9, 4, true))),
                silent(
                        "CV-PAUSE-1/R2",
                        "the top dose 4 of 9, the lower one 2 of 6",
                        met("T7"),
                        tested(rated(6, 2, false), rated(9, 4, true))),
                silent(
                        "CV-PAUSE-1/R2",
                        "the lower dose 4 of 9, the top one 3 of 9",
                        met("T7"),
                        tested(rated(9, 4, true), rated(9, 3, true))),
                fires(
                        "CV-PAUSE-1/R2",
                        "a higher dose with nobody evaluable is not tested",
                        met("T7"),
                        tested(rated(9, 4, true), rated(0, 0, true))),
                fires("CV-PAUSE-1/R3", "a vector event", met("T9")),
                silent("CV-PAUSE-1/R3", "no vector event", met("T1")));
    }

    private static PausesMet met(String... rules) {
        return new PausesMet(Stream.of(rules)
                .map(rule -> new PauseReason(rule, PauseScope.TRIAL, "", List.of(), ""))
                .toList());
    }

    private static TestedDoses tested(DoseLevelTally... levels) {
        return new TestedDoses(List.of(levels));
    }

    private static DoseLevelTally rated(int evaluable, int dlt, boolean expansion) {
        return new DoseLevelTally(
                "DL",
                0,
                evaluable,
                rate(false, evaluable, dlt),
                expansion ? List.of(rate(true, evaluable, dlt)) : List.of());
    }

    private static DoseLevelTally level(int dlts, int evaluable) {
        return new DoseLevelTally("DL1", dlts, evaluable, rate(false, evaluable, dlts), List.of());
    }

    private static Sentinel sentinel() {
        return new Sentinel("C1", List.of(new Usubjid("S-1")));
    }

    private static PauseMark sentinelMark(String subject) {
        return new PauseMark(
                "T3", PauseScope.COHORT, "C1", new Usubjid(subject), new EventId(subject + "/AE/E1"), "grade 3");
    }

    private static PauseTally ofOneSubject(String rule, PauseScope kind, int events) {
        return new PauseTally(
                rule,
                kind,
                "",
                List.of(new Usubjid("S-1")),
                IntStream.range(0, events)
                        .mapToObj(number -> new EventId("S-1/AE/E" + number))
                        .toList());
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

    private static EventScene briefFever(int days) {
        return event("Pyrexia").grade(3).began(1).over(days);
    }
}
