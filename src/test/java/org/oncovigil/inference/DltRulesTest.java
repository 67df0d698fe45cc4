package org.oncovigil.inference;

import static org.oncovigil.attribution.ToxicityClass.UNRELATED_PRE_DOSE;
import static org.oncovigil.escalation.SignCheck.Reading.LOW;
import static org.oncovigil.escalation.SignCheck.Reading.NOT_LOW;
import static org.oncovigil.escalation.SignCheck.Reading.NOT_MEASURED;
import static org.oncovigil.inference.EventScene.another;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.delay;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.noSigns;
import static org.oncovigil.inference.RuleScenario.product;
import static org.oncovigil.inference.RuleScenario.signs;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.inference.RuleScenario.Standing;
import org.oncovigil.subject.ActionTaken;

/** Dose-limiting toxicity, criterion by criterion: the domain specification, section 3.2. */
class DltRulesTest {
    static List<RuleScenario> scenarios() {
        return Stream.of(criteria(), organs(), reactions(), steps(), others(), exclusions(), brief())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRuleDoesWhatItsSectionSays(RuleScenario scenario) {
        scenario.check();
    }

    private static List<RuleScenario> criteria() {
        return List.of(
                fires("CV-DLT-1/D1", "grade 5", event("Sepsis").grade(5)),
                silent("CV-DLT-1/D1", "grade 4", event("Sepsis").grade(4)),
                fires("CV-DLT-1/D2", "grade 4, clinical", event("Sepsis").grade(4)),
                fires(
                        "CV-DLT-1/D2",
                        "grade 4, laboratory",
                        event("Lipase increased").laboratory().grade(4)),
                silent("CV-DLT-1/D2", "grade 3", event("Sepsis").grade(3)),
                fires("CV-DLT-1/D3", "grade 3", event("Sepsis").grade(3)),
                silent("CV-DLT-1/D3", "grade 2", event("Sepsis").grade(2)),
                silent(
                        "CV-DLT-1/D3",
                        "grade 3, laboratory",
                        event("Lipase increased").laboratory().grade(3)),
                silent(
                        "CV-DLT-1/D3",
                        "grade 3, a laboratory value coded to the blood",
                        event("Anaemia").grade(3)),
                silent(
                        "CV-DLT-1/D3",
                        "grade 3, neutropenia, of which D8 asks values",
                        event("Neutropenia").grade(3)),
                silent("CV-DLT-1/D3", "grade 3, 贫血", event("贫血").grade(3)));
    }

    private static List<RuleScenario> organs() {
        return List.of(
                fires(
                        "CV-DLT-1/D4",
                        "colitis of grade 2, monotherapy",
                        subject(),
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "colitis of grade 1, monotherapy",
                        subject(),
                        event("Colitis").immune("colon").grade(1)),
                fires(
                        "CV-DLT-1/D4",
                        "colitis of grade 3, checkpoint inhibitor",
                        subject(Standing::checkpointInhibitor),
                        event("Colitis").immune("colon").grade(3)),
                silent(
                        "CV-DLT-1/D4",
                        "colitis of grade 2, checkpoint inhibitor",
                        subject(Standing::checkpointInhibitor),
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "vitiligo is not counted",
                        subject(),
                        event("Vitiligo").immune("skin").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "alopecia is not counted",
                        subject(),
                        event("Alopecia areata").immune("skin").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "non-blistering rash of grade 2",
                        subject(),
                        event("Rash maculo-papular").immune("skin").grade(2)),
                fires(
                        "CV-DLT-1/D4",
                        "non-blistering rash of grade 3",
                        subject(),
                        event("Rash maculo-papular").immune("skin").grade(3)),
                fires(
                        "CV-DLT-1/D4",
                        "new psoriasis of grade 2",
                        subject(),
                        event("Psoriasis").immune("skin").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "psoriasis of before, worse, of grade 2",
                        subject(),
                        event("Psoriasis").immune("skin").grade(2).tagged("BASELINE_WORSENED")),
                fires(
                        "CV-DLT-1/D4",
                        "psoriasis of before, worse, of grade 3",
                        subject(),
                        event("Psoriasis").immune("skin").grade(3).tagged("BASELINE_WORSENED")),
                silent(
                        "CV-DLT-1/D4",
                        "thyroid, controlled by replacement",
                        subject(),
                        event("Hypothyroidism").immune("thyroid").grade(2).treated("hormone_replacement")),
                fires(
                        "CV-DLT-1/D4",
                        "thyroid, not replaced",
                        subject(),
                        event("Hypothyroidism").immune("thyroid").grade(2)),
                silent(
                        "CV-DLT-1/D4",
                        "a local reaction is no organ event",
                        subject(),
                        event("Injection site reaction").local().grade(2)),
                fires(
                        "CV-DLT-1/D4a",
                        "eye of grade 2",
                        subject(),
                        event("Uveitis").immune("eye").grade(2)),
                fires(
                        "CV-DLT-1/D4a",
                        "heart of grade 2 in spite of a checkpoint inhibitor",
                        subject(Standing::checkpointInhibitor),
                        event("Myocarditis").immune("heart").grade(2)),
                fires(
                        "CV-DLT-1/D4a",
                        "nerve of grade 2",
                        subject(),
                        event("Guillain-Barre syndrome").immune("nerve").grade(2)),
                silent(
                        "CV-DLT-1/D4a",
                        "eye of grade 1",
                        subject(),
                        event("Uveitis").immune("eye").grade(1)),
                silent(
                        "CV-DLT-1/D4a",
                        "another organ",
                        subject(),
                        event("Colitis").immune("colon").grade(2)));
    }

    private static List<RuleScenario> reactions() {
        return List.of(
                fires(
                        "CV-DLT-1/D5",
                        "anaphylaxis of grade 1",
                        event("Anaphylactic reaction").grade(1)),
                silent(
                        "CV-DLT-1/D5",
                        "other hypersensitivity",
                        event("Hypersensitivity").grade(3)),
                fires(
                        "CV-DLT-1/D5a",
                        "infusion reaction of grade 3",
                        event("Infusion related reaction").grade(3)),
                fires(
                        "CV-DLT-1/D5a",
                        "serum sickness of grade 3",
                        event("Serum sickness").grade(3)),
                silent(
                        "CV-DLT-1/D5a",
                        "infusion reaction of grade 2",
                        event("Infusion related reaction").grade(2)),
                fires(
                        "CV-DLT-1/D6",
                        "cytokine release of grade 3",
                        event("Cytokine release syndrome").grade(3)),
                silent(
                        "CV-DLT-1/D6",
                        "cytokine release of grade 2 for two days",
                        event("Cytokine release syndrome").grade(2).over(2)),
                fires(
                        "CV-DLT-1/D6a",
                        "cytokine release of grade 2 for four days",
                        event("Cytokine release syndrome").grade(2).over(4)),
                silent(
                        "CV-DLT-1/D6a",
                        "cytokine release of grade 2 for three days",
                        event("Cytokine release syndrome").grade(2).over(3)),
                silent(
                        "CV-DLT-1/D6a",
                        "cytokine release of grade 1 for four days",
                        event("Cytokine release syndrome").grade(1).over(4)),
                fires(
                        "CV-DLT-1/D7",
                        "local grade 4",
                        event("Injection site necrosis").local().grade(4)),
                silent(
                        "CV-DLT-1/D7",
                        "local grade 3",
                        event("Injection site pain").local().grade(3)),
                silent(
                        "CV-DLT-1/D7",
                        "grade 4 elsewhere",
                        event("Skin necrosis").grade(4)),
                fires(
                        "CV-DLT-1/D7a",
                        "local grade 3 with damage",
                        event("Injection site ulcer").local().grade(3).damaged()),
                silent(
                        "CV-DLT-1/D7a",
                        "local grade 3 by size",
                        event("Injection site erythema").local().grade(3)),
                silent(
                        "CV-DLT-1/D7a",
                        "local grade 2 with damage",
                        event("Injection site ulcer").local().grade(2).damaged()),
                fires(
                        "CV-DLT-1/D7b",
                        "local grade 3 for 8 days",
                        event("Injection site pain").local().grade(3).over(8)),
                silent(
                        "CV-DLT-1/D7b",
                        "local grade 3 for 7 days",
                        event("Injection site pain").local().grade(3).over(7)),
                silent(
                        "CV-DLT-1/D7b",
                        "local grade 2 for 8 days",
                        event("Injection site pain").local().grade(2).over(8)));
    }

    private static List<RuleScenario> others() {
        return List.of(
                fires("CV-DLT-1/D11", "dosing ended", event("Fatigue").grade(2).action(ActionTaken.DRUG_WITHDRAWN)),
                silent("CV-DLT-1/D11", "dosing went on", event("Fatigue").grade(2)),
                silent(
                        "CV-DLT-1/D11",
                        "dosing ended, unrelated",
                        event("Fatigue")
                                .grade(2)
                                .action(ActionTaken.DRUG_WITHDRAWN)
                                .rated(UNRELATED_PRE_DOSE)),
                fires(
                        "CV-DLT-1/D11a",
                        "the next dose 15 days late",
                        event("Fatigue").grade(2).action(ActionTaken.DRUG_INTERRUPTED),
                        delay(15)),
                silent(
                        "CV-DLT-1/D11a",
                        "the next dose 14 days late",
                        event("Fatigue").grade(2).action(ActionTaken.DRUG_INTERRUPTED),
                        delay(14)),
                silent(
                        "CV-DLT-1/D11a",
                        "late, but not because of it",
                        event("Fatigue").grade(2),
                        delay(15)),
                silent(
                        "CV-DLT-1/D11a",
                        "late for an unrelated event",
                        event("Fatigue")
                                .grade(2)
                                .action(ActionTaken.DRUG_INTERRUPTED)
                                .rated(UNRELATED_PRE_DOSE),
                        delay(15)),
                silent(
                        "CV-DLT-1/D11a",
                        "over before the dose before",
                        event("Fatigue").grade(2).began(0).over(2).action(ActionTaken.DRUG_INTERRUPTED),
                        delay(15)),
                fires(
                        "CV-DLT-1/D12",
                        "dissemination of grade 1",
                        event("Listeria sepsis").tagged("VECTOR").grade(1)),
                silent(
                        "CV-DLT-1/D12",
                        "localised infection",
                        event("Listeriosis").tagged("VECTOR").grade(2)),
                fires(
                        "CV-DLT-1/D12a",
                        "vector infection of grade 3",
                        event("Listeriosis").tagged("VECTOR").grade(3)),
                silent(
                        "CV-DLT-1/D12a",
                        "vector infection of grade 2",
                        event("Listeriosis").tagged("VECTOR").grade(2)),
                silent(
                        "CV-DLT-1/D12a",
                        "herpes that is not the vector's",
                        event("Oral herpes").grade(3)),
                fires(
                        "CV-DLT-1/D13",
                        "contamination, grade 3",
                        event("Sepsis").tagged("PRODUCT_QUALITY").grade(3)),
                silent(
                        "CV-DLT-1/D13",
                        "contamination, grade 2",
                        event("Sepsis").tagged("PRODUCT_QUALITY").grade(2)),
                silent(
                        "CV-DLT-1/D13",
                        "grade 3, quality not in question",
                        event("Sepsis").grade(3)));
    }

    private static List<RuleScenario> exclusions() {
        return List.of(
                fires(
                        "CV-DLT-1/X2",
                        "fatigue from day 3 for 7 days",
                        event("Fatigue").grade(3).began(3).over(7)),
                silent(
                        "CV-DLT-1/X2",
                        "fatigue from day 4",
                        event("Fatigue").grade(3).began(4).over(7)),
                silent(
                        "CV-DLT-1/X2",
                        "fatigue for 8 days",
                        event("Fatigue").grade(3).began(3).over(8)),
                fires(
                        "CV-DLT-1/X3",
                        "local for 7 days in all",
                        event("Injection site pain").local().grade(3).over(7)),
                silent(
                        "CV-DLT-1/X3",
                        "local for 8 days in all",
                        event("Injection site pain").local().grade(3).over(8)),
                silent(
                        "CV-DLT-1/X3",
                        "local with damage",
                        event("Injection site ulcer").local().grade(3).over(2).damaged()),
                fires(
                        "CV-DLT-1/X5",
                        "syncope at the needle",
                        event("Syncope").grade(3).began(0).over(0).tagged("DELIVERY_PROCEDURE")),
                silent(
                        "CV-DLT-1/X5",
                        "syncope the day after",
                        event("Syncope").grade(3).began(1).over(0).tagged("DELIVERY_PROCEDURE")),
                silent(
                        "CV-DLT-1/X5",
                        "syncope not tied to the needle",
                        event("Syncope").grade(3).began(0).over(0)),
                silent(
                        "CV-DLT-1/X5",
                        "syncope with angioedema",
                        event("Syncope").grade(3).began(0).over(0).tagged("DELIVERY_PROCEDURE"),
                        another("Angioedema").grade(1).began(0).over(1)),
                silent(
                        "CV-DLT-1/X5",
                        "syncope with stridor",
                        event("Syncope").grade(3).began(0).over(0).tagged("DELIVERY_PROCEDURE"),
                        another("Stridor").grade(3).began(0).over(1)),
                silent(
                        "CV-DLT-1/X5",
                        "syncope with urticaria",
                        event("Syncope").grade(3).began(0).over(0).tagged("DELIVERY_PROCEDURE"),
                        another("Urticaria").grade(1).began(0).over(1)),
                fires(
                        "CV-DLT-1/X6",
                        "tumour pain for 7 days",
                        event("Tumour pain").grade(3).over(7)),
                silent(
                        "CV-DLT-1/X6",
                        "tumour pain for 8 days",
                        event("Tumour pain").grade(3).over(8)),
                fires(
                        "CV-DLT-1/X7",
                        "another cause is confirmed",
                        event("Pneumonia").grade(3).rated(UNRELATED_PRE_DOSE)),
                silent("CV-DLT-1/X7", "no other cause", event("Pneumonia").grade(3)));
    }

    /** Where records tell steps of the grade, the time at the grade counts, and not the length of the event. */
    private static List<RuleScenario> steps() {
        return List.of(
                silent(
                        "CV-DLT-1/D7b",
                        "local for 20 days, at grade 3 for 3",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .over(20)
                                .seen(0, 3)
                                .seen(3, 1)),
                fires(
                        "CV-DLT-1/D7b",
                        "local for 6 days, at grade 3 for 4",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .over(6)
                                .seen(0, 3)
                                .seen(4, 1)),
                fires(
                        "CV-DLT-1/D7b",
                        "local, not over, at grade 3 for 4 days so far",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .ongoing(5)
                                .seen(0, 2)
                                .seen(1, 3)),
                fires(
                        "CV-DLT-1/X3",
                        "local for 20 days, at grade 3 for 3",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .over(20)
                                .seen(0, 3)
                                .seen(3, 1)),
                silent(
                        "CV-DLT-1/X3",
                        "local for 6 days, at grade 3 for 4",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .over(6)
                                .seen(0, 3)
                                .seen(4, 1)),
                fires(
                        "CV-DLT-1/X3",
                        "local, not over, below grade 3 after 2 days",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .ongoing(30)
                                .seen(0, 3)
                                .seen(2, 1)),
                silent(
                        "CV-DLT-1/X3",
                        "local, not over, still at grade 3 after 2 days",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .ongoing(3)
                                .seen(0, 2)
                                .seen(1, 3)),
                silent(
                        "CV-DLT-1/X3",
                        "steps that do not reach grade 3 do not shorten 8 days",
                        event("Injection site pain")
                                .local()
                                .grade(3)
                                .over(8)
                                .seen(0, 2)
                                .seen(1, 1)),
                silent(
                        "CV-DLT-1/D6a",
                        "cytokine release for 9 days, at grade 2 for 3",
                        event("Cytokine release syndrome")
                                .grade(2)
                                .over(9)
                                .seen(0, 2)
                                .seen(3, 1)),
                fires(
                        "CV-DLT-1/D6b",
                        "cytokine release of grade 2 without an end",
                        event("Cytokine release syndrome").grade(2).withoutEnd()),
                silent(
                        "CV-DLT-1/D6b",
                        "cytokine release of grade 2 for two days",
                        event("Cytokine release syndrome").grade(2).over(2)));
    }

    /** Brief reactogenic events: beside the event stands what the vital signs of its days show. */
    private static List<RuleScenario> brief() {
        EventScene three = event("Pyrexia").grade(3).began(3).over(3);
        EventScene late = event("Pyrexia").grade(3).began(4).over(3);
        EventScene four = event("Pyrexia").grade(3).began(3).over(4);
        EventScene open = event("Pyrexia").grade(3).began(3).ongoing(3);
        EventScene weak = event("Pyrexia").grade(3).began(1).over(2);
        EventScene stepped =
                event("Pyrexia").grade(3).began(1).over(9).seen(0, 3).seen(3, 1);
        EventScene severe =
                event("Pyrexia").grade(3).began(1).over(9).seen(0, 3).seen(4, 1);
        EventScene fallen =
                event("Pyrexia").grade(3).began(1).ongoing(9).seen(0, 3).seen(2, 1);
        return List.of(
                fires("CV-DLT-1/X1", "fever from day 3 for 3 days, signs not measured", three, noSigns(three)),
                fires("CV-DLT-1/X1", "fever, signs measured and not low", three, signs(three, NOT_LOW, NOT_LOW)),
                silent("CV-DLT-1/X1", "fever, blood pressure low", three, signs(three, LOW, NOT_MEASURED)),
                silent("CV-DLT-1/X1", "fever, oxygen saturation low", three, signs(three, NOT_LOW, LOW)),
                silent("CV-DLT-1/X1", "fever from day 4", late, noSigns(late)),
                silent("CV-DLT-1/X1", "fever for 4 days", four, noSigns(four)),
                silent("CV-DLT-1/X1", "fever that goes on", open, noSigns(open)),
                fires("CV-DLT-1/X1", "fever for 9 days, at grade 3 for 3", stepped, noSigns(stepped)),
                silent("CV-DLT-1/X1", "fever for 9 days, at grade 3 for 4", severe, noSigns(severe)),
                fires("CV-DLT-1/X1", "fever that goes on below grade 3", fallen, noSigns(fallen)),
                silent(
                        "CV-DLT-1/X1",
                        "fever with hypotension",
                        weak,
                        noSigns(weak),
                        another("Hypotension").grade(2).began(2).over(1)),
                fires(
                        "CV-DLT-1/X1",
                        "hypotension after the fever",
                        weak,
                        noSigns(weak),
                        another("Hypotension").grade(2).began(9).over(1)),
                fires(
                        "CV-DLT-1/X6a",
                        "necrosis of an injected tumour for 7 days",
                        product("intratumoural"),
                        event("Tumour necrosis").grade(3).over(7)),
                silent(
                        "CV-DLT-1/X6a",
                        "necrosis of an injected tumour for 8 days",
                        product("intratumoural"),
                        event("Tumour necrosis").grade(3).over(8)),
                silent(
                        "CV-DLT-1/X6a",
                        "necrosis of a tumour that was not injected",
                        product("im"),
                        event("Tumour necrosis").grade(3).over(7)));
    }
}
