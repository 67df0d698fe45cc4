package org.oncovigil.inference;

import static org.oncovigil.attribution.ToxicityClass.UNRELATED_PRE_DOSE;
import static org.oncovigil.inference.EventScene.another;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.laboratory;
import static org.oncovigil.inference.RuleScenario.laboratoryFrom;
import static org.oncovigil.inference.RuleScenario.product;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.attribution.SteroidCourse;
import org.oncovigil.attribution.SteroidUse;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.DueTest;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.WindowPosition;
import org.oncovigil.inference.RuleScenario.Standing;
import org.oncovigil.study.RemovedComponent;
import org.oncovigil.study.StoppingPlan;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.EventId;

/** When a subject's dosing stops or holds, rule by rule: the domain specification, section 4.1. */
class StopRulesTest {
    static List<RuleScenario> scenarios() {
        return Stream.of(reactions(), organs(), immuneEvents(), localAndAgain(), others(), holds())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRuleDoesWhatItsSectionSays(RuleScenario scenario) {
        scenario.check();
    }

    private static List<RuleScenario> reactions() {
        return List.of(
                fires(
                        "CV-STOP-1/P1",
                        "anaphylaxis of grade 1",
                        event("Anaphylactic reaction").grade(1)),
                silent(
                        "CV-STOP-1/P1",
                        "anaphylaxis before the first dose",
                        event("Anaphylactic reaction").grade(3).afterDose(0)),
                silent(
                        "CV-STOP-1/P1",
                        "anaphylaxis of another confirmed cause",
                        event("Anaphylactic reaction").grade(3).rated(UNRELATED_PRE_DOSE)),
                fires(
                        "CV-STOP-1/P1a",
                        "infusion reaction of grade 3",
                        event("Infusion related reaction").grade(3)),
                silent(
                        "CV-STOP-1/P1a",
                        "infusion reaction of grade 2",
                        event("Infusion related reaction").grade(2)),
                fires(
                        "CV-STOP-1/P2",
                        "cytokine release of grade 3",
                        event("Cytokine release syndrome").grade(3)),
                silent(
                        "CV-STOP-1/P2",
                        "cytokine release of grade 2",
                        event("Cytokine release syndrome").grade(2)),
                fires("CV-STOP-1/P3", "related, grade 4", event("Sepsis").grade(4)),
                silent("CV-STOP-1/P3", "related, grade 3", event("Sepsis").grade(3)),
                fires(
                        "CV-STOP-1/P3",
                        "lymphocytes of grade 4, back in 8 days",
                        event("Lymphocyte count decreased")
                                .laboratory()
                                .grade(4)
                                .over(8)),
                fires(
                        "CV-STOP-1/P3",
                        "lymphocytes of grade 4 for 5 days, not back",
                        event("Lymphocyte count decreased")
                                .laboratory()
                                .grade(4)
                                .ongoing(5)),
                fires(
                        "CV-STOP-1/P3",
                        "lipase of grade 4, back in 8 days",
                        event("Lipase increased").laboratory().grade(4).over(8)),
                silent(
                        "CV-STOP-1/P1",
                        "anaphylaxis whose component was removed",
                        removed("S-1/AE/E1"),
                        event("Anaphylactic reaction").grade(3)),
                fires(
                        "CV-STOP-1/P1",
                        "anaphylaxis, the component of another event was removed",
                        removed("S-1/AE/E9"),
                        event("Anaphylactic reaction").grade(3)),
                silent(
                        "CV-STOP-1/P1a",
                        "hypersensitivity of grade 3 whose component was removed",
                        removed("S-1/AE/E1"),
                        event("Hypersensitivity").grade(3)),
                fires(
                        "CV-STOP-1/P1b",
                        "anaphylaxis whose component was removed holds",
                        removed("S-1/AE/E1"),
                        event("Anaphylactic reaction").grade(3)),
                fires(
                        "CV-STOP-1/P1b",
                        "hypersensitivity of grade 3 whose component was removed holds",
                        removed("S-1/AE/E1"),
                        event("Hypersensitivity").grade(3)),
                silent(
                        "CV-STOP-1/P1b",
                        "hypersensitivity of grade 2 whose component was removed",
                        removed("S-1/AE/E1"),
                        event("Hypersensitivity").grade(2)),
                silent(
                        "CV-STOP-1/P1b",
                        "anaphylaxis, nothing removed",
                        event("Anaphylactic reaction").grade(3)),
                silent(
                        "CV-STOP-1/P3",
                        "unrelated, grade 4",
                        event("Sepsis").grade(4).rated(UNRELATED_PRE_DOSE)),
                silent(
                        "CV-STOP-1/P3",
                        "lymphocytes of grade 4, back in 7 days, after an RNA vaccine",
                        product("mrna_lnp"),
                        event("Lymphocyte count decreased")
                                .laboratory()
                                .grade(4)
                                .over(7)),
                fires(
                        "CV-STOP-1/P3",
                        "the same after a peptide vaccine, to which X4 does not apply",
                        product("peptide"),
                        event("Lymphocyte count decreased")
                                .laboratory()
                                .grade(4)
                                .over(7)));
    }

    private static StoppingPlan removed(String event) {
        return new StoppingPlan(
                List.of(),
                List.of(new RemovedComponent("adjuvant", "2", EventScene.FIRST_DOSE, Set.of(event))),
                List.of());
    }

    private static List<RuleScenario> organs() {
        return List.of(
                fires(
                        "CV-STOP-1/P4",
                        "myocarditis of grade 2, mechanism open",
                        event("Myocarditis").immune("heart").grade(2)),
                fires(
                        "CV-STOP-1/P4",
                        "encephalitis of grade 2",
                        event("Autoimmune encephalitis").immune("nerve").grade(2)),
                silent(
                        "CV-STOP-1/P4",
                        "facial paralysis of grade 2, which P4 does not name",
                        event("Facial paralysis").immune("nerve").grade(2)),
                fires(
                        "CV-STOP-1/P4a",
                        "encephalitis of grade 2, no cause named",
                        event("Encephalitis").grade(2)),
                silent(
                        "CV-STOP-1/P4a",
                        "encephalitis of grade 1",
                        event("Encephalitis").grade(1)),
                silent(
                        "CV-STOP-1/P4a",
                        "encephalitis of a confirmed other cause",
                        event("Encephalitis").grade(3).rated(UNRELATED_PRE_DOSE)),
                silent(
                        "CV-STOP-1/P4",
                        "myocarditis of grade 1",
                        event("Myocarditis").immune("heart").grade(1)),
                silent(
                        "CV-STOP-1/P4",
                        "colitis of grade 2",
                        event("Colitis").immune("colon").grade(2)),
                fires(
                        "CV-STOP-1/P5",
                        "uveitis of grade 3",
                        event("Uveitis").immune("eye").grade(3)),
                silent(
                        "CV-STOP-1/P5",
                        "uveitis of grade 2",
                        event("Uveitis").immune("eye").grade(2)),
                fires(
                        "CV-STOP-1/P5a",
                        "uveitis of grade 2 for 15 days",
                        event("Uveitis").immune("eye").grade(2).ongoing(15)),
                silent(
                        "CV-STOP-1/P5a",
                        "uveitis of grade 2 for 14 days",
                        event("Uveitis").immune("eye").grade(2).over(14)),
                silent(
                        "CV-STOP-1/P5a",
                        "uveitis of grade 1 for 15 days",
                        event("Uveitis").immune("eye").grade(1).ongoing(15)),
                silent(
                        "CV-STOP-1/P5a",
                        "uveitis of grade 2, down to grade 1 on day 14, not over",
                        event("Uveitis").immune("eye").grade(2).step(14, 1).ongoing(30)),
                fires(
                        "CV-STOP-1/P5a",
                        "uveitis of grade 2, down to grade 1 on day 15, not over",
                        event("Uveitis").immune("eye").grade(2).step(15, 1).ongoing(30)),
                fires(
                        "CV-STOP-1/P5b",
                        "uveitis of grade 2 under a short systemic course",
                        event("Uveitis").immune("eye").grade(2).treated("systemic_short")),
                silent(
                        "CV-STOP-1/P5b",
                        "uveitis of grade 2 under drops",
                        event("Uveitis").immune("eye").grade(2).treated("topical")),
                silent(
                        "CV-STOP-1/P5b",
                        "uveitis of grade 1 under a systemic course",
                        event("Uveitis").immune("eye").grade(1).treated("systemic")),
                fires(
                        "CV-STOP-1/P6",
                        "Stevens-Johnson syndrome of grade 1",
                        event("Stevens-Johnson syndrome").immune("skin").grade(1)),
                silent(
                        "CV-STOP-1/P6",
                        "rash of grade 3",
                        event("Rash").immune("skin").grade(3)),
                fires(
                        "CV-STOP-1/P6a",
                        "pemphigoid of grade 3",
                        event("Bullous pemphigoid").immune("skin").grade(3)),
                silent(
                        "CV-STOP-1/P6a",
                        "pemphigoid of grade 2",
                        event("Bullous pemphigoid").immune("skin").grade(2)));
    }

    private static List<RuleScenario> immuneEvents() {
        return List.of(
                fires(
                        "CV-STOP-1/P7",
                        "colitis of grade 3",
                        event("Colitis").immune("colon").grade(3)),
                silent(
                        "CV-STOP-1/P7",
                        "colitis of grade 2",
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-STOP-1/P7",
                        "endocrine, controlled by replacement",
                        event("Adrenal insufficiency")
                                .immune("adrenal")
                                .grade(3)
                                .treated("hormone_replacement")),
                fires(
                        "CV-STOP-1/P7",
                        "endocrine, not replaced",
                        event("Adrenal insufficiency").immune("adrenal").grade(3)),
                silent(
                        "CV-STOP-1/P7",
                        "rash back in 28 days",
                        event("Rash").immune("skin").grade(3).over(28)),
                fires(
                        "CV-STOP-1/P7a",
                        "rash back in 29 days",
                        event("Rash").immune("skin").grade(3).over(29)),
                silent(
                        "CV-STOP-1/P7a",
                        "rash back in 28 days",
                        event("Rash").immune("skin").grade(3).over(28)),
                silent(
                        "CV-STOP-1/P7a",
                        "psoriasis down to grade 1 on day 28, not over",
                        event("Psoriasis").immune("skin").grade(3).step(28, 1).ongoing(60)),
                fires(
                        "CV-STOP-1/P7a",
                        "psoriasis down to grade 1 on day 29, not over",
                        event("Psoriasis").immune("skin").grade(3).step(29, 1).ongoing(60)),
                fires(
                        "CV-STOP-1/P7b",
                        "rash back in 5 days, with colitis",
                        event("Rash").immune("skin").grade(3).over(5),
                        another("Colitis").immune("colon").grade(1)),
                silent(
                        "CV-STOP-1/P7b",
                        "rash back in 5 days, alone",
                        event("Rash").immune("skin").grade(3).over(5)),
                silent(
                        "CV-STOP-1/P7b",
                        "rash back in 5 days, colitis later",
                        event("Rash").immune("skin").grade(3).over(5),
                        another("Colitis").immune("colon").grade(1).began(40)),
                fires(
                        "CV-STOP-1/P8",
                        "colitis of grade 2 over after 90 days",
                        event("Colitis").immune("colon").grade(2).over(90)),
                silent(
                        "CV-STOP-1/P8",
                        "colitis of grade 2 over after 83 days",
                        event("Colitis").immune("colon").grade(2).over(83)),
                silent(
                        "CV-STOP-1/P8",
                        "colitis down to grade 1 on day 84",
                        event("Colitis").immune("colon").grade(2).step(84, 1).ongoing(120)),
                fires(
                        "CV-STOP-1/P8",
                        "colitis down to grade 1 on day 85",
                        event("Colitis").immune("colon").grade(2).step(85, 1).ongoing(120)),
                fires(
                        "CV-STOP-1/P8a",
                        "12.5 mg of prednisone on day 84",
                        subject(),
                        event("Colitis").immune("colon").grade(2).over(20),
                        steroids("12.5", 84)),
                silent(
                        "CV-STOP-1/P8a",
                        "10 mg of prednisone on day 84",
                        subject(),
                        event("Colitis").immune("colon").grade(2).over(20),
                        steroids("10", 84)),
                silent(
                        "CV-STOP-1/P8a",
                        "60 mg of prednisone until day 83",
                        subject(),
                        event("Colitis").immune("colon").grade(2).over(20),
                        steroids("60", 83)),
                silent(
                        "CV-STOP-1/P8a",
                        "60 mg of prednisone, day 84 not reached",
                        subject(),
                        event("Colitis").immune("colon").grade(2).began(150),
                        steroids("60", 400)),
                fires(
                        "CV-STOP-1/P8b",
                        "a steroid of unknown dose on day 84",
                        subject(),
                        event("Colitis").immune("colon").grade(2).over(20),
                        steroids("", 84)),
                silent(
                        "CV-STOP-1/P8b",
                        "a steroid of known dose on day 84",
                        subject(),
                        event("Colitis").immune("colon").grade(2).over(20),
                        steroids("5", 84)),
                fires(
                        "CV-STOP-1/P8",
                        "colitis of grade 2 still there at 84 days",
                        event("Colitis").immune("colon").grade(2).ongoing(84)),
                silent(
                        "CV-STOP-1/P8",
                        "colitis of grade 2 there for 83 days",
                        event("Colitis").immune("colon").grade(2).ongoing(83)),
                silent(
                        "CV-STOP-1/P8",
                        "colitis of grade 1 still there at 84 days",
                        event("Colitis").immune("colon").grade(1).ongoing(84)));
    }

    /** Prednisone from the first dose until so many days after an onset on day 5; an unknown dose is empty. */
    private static SteroidCourse steroids(String milligrams, int until) {
        return new SteroidCourse(List.of(new SteroidUse(
                "PREDNISONE",
                Optional.of(EventScene.FIRST_DOSE),
                Optional.of(EventScene.FIRST_DOSE.plusDays(5L + until)),
                milligrams.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(milligrams)))));
    }

    private static List<RuleScenario> localAndAgain() {
        return List.of(
                fires(
                        "CV-STOP-1/P9",
                        "local grade 4",
                        event("Injection site necrosis").local().grade(4)),
                silent(
                        "CV-STOP-1/P9",
                        "local grade 3",
                        event("Injection site pain").local().grade(3)),
                fires(
                        "CV-STOP-1/P9a",
                        "damage of grade 3 for 29 days",
                        event("Injection site ulcer").local().grade(3).damaged().ongoing(29)),
                silent(
                        "CV-STOP-1/P9a",
                        "damage of grade 3 for 28 days",
                        event("Injection site ulcer").local().grade(3).damaged().ongoing(28)),
                fires(
                        "CV-STOP-1/P9b",
                        "damage of grade 3 again after the second dose",
                        event("Injection site ulcer").local().grade(3).damaged().over(5),
                        another("Injection site ulcer")
                                .local()
                                .grade(3)
                                .damaged()
                                .began(26)
                                .over(5)),
                silent(
                        "CV-STOP-1/P9b",
                        "damage of grade 3 once",
                        event("Injection site ulcer").local().grade(3).damaged().over(5)),
                silent(
                        "CV-STOP-1/P9b",
                        "damage of grade 2 the second time",
                        event("Injection site ulcer").local().grade(3).damaged().over(5),
                        another("Injection site ulcer")
                                .local()
                                .grade(2)
                                .damaged()
                                .began(26)),
                silent(
                        "CV-STOP-1/P9a",
                        "no damage, 29 days",
                        event("Injection site pain").local().grade(3).ongoing(29)),
                fires(
                        "CV-STOP-1/P10",
                        "again after the second dose",
                        event("Pneumonia").grade(3).afterDose(1),
                        another("Pneumonia").grade(3).afterDose(2)),
                silent(
                        "CV-STOP-1/P10",
                        "again, no dose in between",
                        event("Pneumonia").grade(3).afterDose(1),
                        another("Pneumonia").grade(3).afterDose(1)),
                silent(
                        "CV-STOP-1/P10",
                        "again at grade 2",
                        event("Pneumonia").grade(3).afterDose(1),
                        another("Pneumonia").grade(2).afterDose(2)),
                silent(
                        "CV-STOP-1/P10",
                        "another event after the second dose",
                        event("Pneumonia").grade(3).afterDose(1),
                        another("Sepsis").grade(3).afterDose(2)));
    }

    private static List<RuleScenario> others() {
        return List.of(
                fires(
                        "CV-STOP-1/P11",
                        "dissemination",
                        event("Listeria sepsis").tagged("VECTOR").grade(2)),
                silent(
                        "CV-STOP-1/P11",
                        "localised infection",
                        event("Listeriosis").tagged("VECTOR").grade(3)),
                fires(
                        "CV-STOP-1/P12",
                        "Hy's law on the day of the dose",
                        subject(),
                        laboratoryFrom(0, "Hy's law", 3, 1, true, "HYS_LAW")),
                silent(
                        "CV-STOP-1/P12",
                        "Hy's law before the first dose",
                        subject(),
                        laboratoryFrom(-1, "Hy's law", 3, 1, true, "HYS_LAW")),
                fires(
                        "CV-STOP-1/P12a",
                        "ALT of grade 4",
                        subject(),
                        laboratory("Alanine aminotransferase increased", 4, 1, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-STOP-1/P12a",
                        "ALT of grade 3",
                        subject(),
                        laboratory("Alanine aminotransferase increased", 3, 1, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-STOP-1/P12a",
                        "ALT of grade 4 that a confirmed other cause explains",
                        subject(),
                        event("Alanine aminotransferase increased").grade(4).rated(UNRELATED_PRE_DOSE),
                        laboratoryOf(event("Alanine aminotransferase increased").id(), 4, true)),
                fires(
                        "CV-STOP-1/P12b",
                        "reported ALT of grade 4",
                        event("Alanine aminotransferase increased").laboratory().grade(4)),
                silent(
                        "CV-STOP-1/P12b",
                        "reported ALT of grade 3",
                        event("Alanine aminotransferase increased").laboratory().grade(3)),
                fires(
                        "CV-STOP-1/P15",
                        "interrupted, 85 days without a dose",
                        subject(),
                        event("Sepsis").began(115).action(ActionTaken.DRUG_INTERRUPTED)),
                silent(
                        "CV-STOP-1/P15",
                        "interrupted, 84 days without a dose",
                        subject(),
                        event("Sepsis").began(116).action(ActionTaken.DRUG_INTERRUPTED)),
                silent(
                        "CV-STOP-1/P15",
                        "not interrupted, 85 days without a dose",
                        subject(),
                        event("Sepsis").began(115)),
                fires("CV-STOP-1/P13", "pregnancy", event("Pregnancy")),
                silent("CV-STOP-1/P13", "pregnancy of a partner", event("Pregnancy of partner")),
                fires(
                        "CV-STOP-1/P13a",
                        "related second malignancy",
                        event("Second primary malignancy").grade(3)),
                silent(
                        "CV-STOP-1/P13a",
                        "unrelated second malignancy",
                        event("Second primary malignancy").grade(3).rated(UNRELATED_PRE_DOSE)),
                fires("CV-STOP-1/P13b", "consent withdrawn", subject(Standing::consentWithdrawn)),
                silent("CV-STOP-1/P13b", "consent stands", subject()),
                fires("CV-STOP-1/P14", "progression confirmed", subject(Standing::progressed)),
                silent(
                        "CV-STOP-1/P14",
                        "progression confirmed, consent renewed",
                        subject(same -> same.progressed().beyondProgression())),
                silent("CV-STOP-1/P14", "no progression", subject()),
                fires(
                        "CV-STOP-1/P14a",
                        "progression confirmed, consent renewed",
                        subject(same -> same.progressed().beyondProgression())),
                silent("CV-STOP-1/P14a", "progression confirmed, consent not renewed", subject(Standing::progressed)));
    }

    private static List<RuleScenario> holds() {
        return List.of(
                fires(
                        "CV-STOP-1/H1",
                        "a DLT that is not over",
                        event("Sepsis").grade(3).ongoing(5),
                        verdict(DltDecision.CONFIRMED_BY_RULE)),
                fires(
                        "CV-STOP-1/H1",
                        "a late equivalent that is not over",
                        event("Sepsis").grade(3).ongoing(5),
                        verdict(DltDecision.LATE_EQUIVALENT)),
                silent(
                        "CV-STOP-1/H1",
                        "a DLT that is over",
                        event("Sepsis").grade(3).over(5),
                        verdict(DltDecision.CONFIRMED_BY_RULE)),
                silent(
                        "CV-STOP-1/H1",
                        "a DLT that is down to grade 1",
                        event("Sepsis").grade(3).step(4, 1).ongoing(5),
                        verdict(DltDecision.CONFIRMED_BY_RULE)),
                fires(
                        "CV-STOP-1/H1a",
                        "a DLT that only the laboratory shows",
                        laboratoryOf(event("Sepsis").id(), 3, false),
                        verdict(DltDecision.POSSIBLE)),
                silent(
                        "CV-STOP-1/H1a",
                        "a DLT of the laboratory that is over",
                        laboratoryOf(event("Sepsis").id(), 3, true),
                        verdict(DltDecision.POSSIBLE)),
                fires(
                        "CV-STOP-1/H4",
                        "a value of grade 4 that no event reports",
                        subject(),
                        laboratory("Neutrophil count decreased", 4, 3, false)),
                silent(
                        "CV-STOP-1/H4",
                        "a value of grade 3 that no event reports",
                        subject(),
                        laboratory("Neutrophil count decreased", 3, 3, false)),
                silent(
                        "CV-STOP-1/H4",
                        "a value of grade 4 that is over",
                        subject(),
                        laboratory("Neutrophil count decreased", 4, 3, true)),
                silent(
                        "CV-STOP-1/H4",
                        "a value of grade 4 before the first dose",
                        subject(),
                        laboratoryFrom(-1, "Neutrophil count decreased", 4, 3, false)),
                fires(
                        "CV-STOP-1/H5",
                        "an infection whose work-up is pending",
                        event("Pyrexia").grade(2).also("AEINFWU", "PENDING")),
                silent(
                        "CV-STOP-1/H5",
                        "an infection whose work-up is done",
                        event("Pyrexia").grade(2).also("AEINFWU", "DONE")),
                fires("CV-STOP-1/H6", "troponin due 3 days ago", RuleStage.product("heart"), troponinDue(3)),
                silent("CV-STOP-1/H6", "troponin due 2 days ago", RuleStage.product("heart"), troponinDue(2)),
                silent("CV-STOP-1/H6", "the organ is not predicted", RuleStage.product("lung"), troponinDue(9)),
                silent("CV-STOP-1/H1", "excluded", event("Sepsis").grade(3).ongoing(5), verdict(DltDecision.EXCLUDED)),
                fires(
                        "CV-STOP-1/H2",
                        "colitis of grade 2",
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-STOP-1/H2",
                        "colitis of grade 1",
                        event("Colitis").immune("colon").grade(1)),
                silent(
                        "CV-STOP-1/H2",
                        "colitis of grade 2, down to grade 1",
                        event("Colitis").immune("colon").grade(2).step(4, 1).ongoing(9)),
                silent(
                        "CV-STOP-1/H2",
                        "colitis of grade 2, over",
                        event("Colitis").immune("colon").grade(2).over(9)),
                fires(
                        "CV-STOP-1/H3",
                        "local grade 3",
                        event("Injection site pain").local().grade(3)),
                silent(
                        "CV-STOP-1/H3",
                        "local grade 2",
                        event("Injection site pain").local().grade(2)),
                silent(
                        "CV-STOP-1/H3",
                        "local grade 3, over",
                        event("Injection site pain").local().grade(3).over(2)));
    }

    private static DueTest troponinDue(int daysAgo) {
        LocalDate cutoff = EventScene.FIRST_DOSE.plusDays(30);
        return new DueTest(EventScene.SUBJECT, "heart", "TROPONI", cutoff.minusDays(daysAgo), cutoff);
    }

    /** A laboratory finding with an identity that verdicts and events of these tables have. */
    private static LabEvidence laboratoryOf(EventId id, int grade, boolean resolved) {
        LabEvidence other = laboratory("Alanine aminotransferase increased", grade, 3, resolved);
        return new LabEvidence(
                other.subject(),
                id,
                false,
                other.finding(),
                grade,
                other.worstValue(),
                other.unit(),
                other.first(),
                other.last(),
                other.ended(),
                resolved,
                other.termSets());
    }

    private static DltVerdict verdict(DltDecision decision) {
        return new DltVerdict(
                EventScene.SUBJECT, event("Sepsis").id(), decision, WindowPosition.INSIDE, List.of(), List.of(), "");
    }
}
