package org.oncovigil.inference;

import static org.oncovigil.attribution.ToxicityClass.DELAYED_IMMUNE_RELATED;
import static org.oncovigil.attribution.ToxicityClass.UNRELATED_PRE_DOSE;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;
import static org.oncovigil.inference.RuleScenario.watched;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.escalation.WatchedResult.Answer;
import org.oncovigil.escalation.WatchedResult.Meaning;
import org.oncovigil.inference.RuleScenario.Standing;
import org.oncovigil.study.FollowUpPlan;

/** Why a subject is followed for long, rule by rule: the domain specification, section 6. */
class FollowUpRulesTest {
    static List<RuleScenario> scenarios() {
        return Stream.of(early(), late()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRuleDoesWhatItsSectionSays(RuleScenario scenario) {
        scenario.check();
    }

    private static List<RuleScenario> early() {
        return List.of(
                fires(
                        "CV-LTFU-1/L1",
                        "herpes vector, 5 years",
                        subject(),
                        new FollowUpPlan("herpes_latent", true, false, 5, List.of())),
                silent(
                        "CV-LTFU-1/L1",
                        "peptide, 2 years",
                        subject(),
                        new FollowUpPlan("peptide_protein_cell", false, false, 2, List.of())),
                silent(
                        "CV-LTFU-1/L1",
                        "not dosed",
                        subject(Standing::notDosed),
                        new FollowUpPlan("integrating", true, true, 15, List.of())),
                silent(
                        "CV-LTFU-1/L1",
                        "died",
                        subject(Standing::died),
                        new FollowUpPlan("integrating", true, true, 15, List.of())),
                fires(
                        "CV-LTFU-1/L2",
                        "delayed, grade 2",
                        event("Colitis")
                                .immune("colon")
                                .rated(DELAYED_IMMUNE_RELATED)
                                .grade(2)),
                silent(
                        "CV-LTFU-1/L2",
                        "delayed, grade 1",
                        event("Colitis")
                                .immune("colon")
                                .rated(DELAYED_IMMUNE_RELATED)
                                .grade(1)),
                fires(
                        "CV-LTFU-1/L2",
                        "vitiligo of grade 1 is permanent",
                        event("Vitiligo")
                                .immune("skin")
                                .rated(DELAYED_IMMUNE_RELATED)
                                .grade(1)),
                silent(
                        "CV-LTFU-1/L2",
                        "indeterminate",
                        event("Colitis").immune("colon").grade(2)),
                fires(
                        "CV-LTFU-1/L3",
                        "indeterminate, grade 2",
                        event("Colitis").immune("colon").grade(2)),
                silent(
                        "CV-LTFU-1/L3",
                        "indeterminate, grade 1",
                        event("Colitis").immune("colon").grade(1)),
                fires(
                        "CV-LTFU-1/L3",
                        "gland failure of grade 1 is permanent",
                        event("Adrenal insufficiency").immune("adrenal").grade(1)),
                fires(
                        "CV-LTFU-1/L4",
                        "related grade 3, not over",
                        event("Sepsis").grade(3).ongoing(9)),
                silent(
                        "CV-LTFU-1/L4",
                        "related grade 2, not over",
                        event("Sepsis").grade(2).ongoing(9)),
                silent(
                        "CV-LTFU-1/L4",
                        "related grade 3, over",
                        event("Sepsis").grade(3).over(9)),
                silent(
                        "CV-LTFU-1/L4",
                        "unrelated grade 3, not over",
                        event("Sepsis").grade(3).ongoing(9).rated(UNRELATED_PRE_DOSE)));
    }

    private static List<RuleScenario> late() {
        return List.of(
                fires(
                        "CV-LTFU-1/L5",
                        "new malignancy",
                        event("Second primary malignancy").grade(3)),
                fires(
                        "CV-LTFU-1/L5",
                        "new nerve disorder",
                        event("Guillain-Barre syndrome").immune("nerve").grade(1)),
                fires(
                        "CV-LTFU-1/L5a",
                        "a seizure, nerve by its class",
                        event("Seizure").ofClass("Nervous system disorders")),
                silent(
                        "CV-LTFU-1/L5a",
                        "a headache, a reactogenic term",
                        event("Headache").reactogenic().ofClass("Nervous system disorders")),
                silent(
                        "CV-LTFU-1/L5a",
                        "an unrelated seizure",
                        event("Seizure").ofClass("Nervous system disorders").rated(UNRELATED_PRE_DOSE)),
                silent("CV-LTFU-1/L5", "a cold", event("Nasopharyngitis").grade(1)),
                silent(
                        "CV-LTFU-1/L5",
                        "before the first dose",
                        event("Guillain-Barre syndrome")
                                .immune("nerve")
                                .grade(1)
                                .afterDose(0)),
                fires(
                        "CV-LTFU-1/L6",
                        "vector infection",
                        event("Listeriosis").tagged("VECTOR").grade(1)),
                silent(
                        "CV-LTFU-1/L6",
                        "herpes that is not the vector's",
                        event("Oral herpes").grade(1)),
                fires(
                        "CV-LTFU-1/L6a",
                        "vector found 90 days after the dose",
                        watched(Meaning.VECTOR_PERSISTENCE, Answer.POSITIVE, 90)),
                silent(
                        "CV-LTFU-1/L6a",
                        "vector found 89 days after the dose",
                        watched(Meaning.VECTOR_PERSISTENCE, Answer.POSITIVE, 89)),
                silent(
                        "CV-LTFU-1/L6a",
                        "no vector found 90 days after the dose",
                        watched(Meaning.VECTOR_PERSISTENCE, Answer.NEGATIVE, 90)),
                fires("CV-LTFU-1/L6b", "anti-PF4", watched(Meaning.ANTI_PF4, Answer.POSITIVE, 9)),
                fires(
                        "CV-LTFU-1/L6b",
                        "antibody to a cytokine",
                        watched(Meaning.SELF_CYTOKINE_ANTIBODY, Answer.POSITIVE, 9)),
                silent("CV-LTFU-1/L6b", "no anti-PF4", watched(Meaning.ANTI_PF4, Answer.NEGATIVE, 9)),
                fires(
                        "CV-LTFU-1/L6c",
                        "a result that the table does not know",
                        watched(Meaning.ANTI_PF4, Answer.NOT_JUDGED, 9)),
                silent("CV-LTFU-1/L6c", "a negative result", watched(Meaning.ANTI_PF4, Answer.NEGATIVE, 9)),
                fires("CV-LTFU-1/L6d", "a reported antibody", event("Anti-platelet factor 4 antibody positive")),
                silent(
                        "CV-LTFU-1/L6d",
                        "a reported antibody before the first dose",
                        event("Anti-platelet factor 4 antibody positive").afterDose(0)),
                fires("CV-LTFU-1/L7", "pregnancy", event("Pregnancy")),
                fires("CV-LTFU-1/L7", "pregnancy of a partner", event("Pregnancy of partner")),
                silent("CV-LTFU-1/L7", "no pregnancy", event("Nausea")),
                fires(
                        "CV-LTFU-1/L8",
                        "90 days after the last dose",
                        event("Fatigue").began(90)),
                silent(
                        "CV-LTFU-1/L8",
                        "89 days after the last dose",
                        event("Fatigue").began(89)),
                silent(
                        "CV-LTFU-1/L8",
                        "unrelated, 90 days after the last dose",
                        event("Fatigue").began(90).rated(UNRELATED_PRE_DOSE)),
                fires("CV-LTFU-1/L9", "immunosuppressed at the end", subject(Standing::immunosuppressed)),
                silent("CV-LTFU-1/L9", "no immunosuppression", subject()),
                fires(
                        "CV-LTFU-1/L10",
                        "autoantibody without disease",
                        event("Antinuclear antibody positive").tagged("ISOLATED_AUTOANTIBODY")),
                silent(
                        "CV-LTFU-1/L10",
                        "a disease",
                        event("Colitis").immune("colon").grade(2)),
                fires(
                        "CV-LTFU-1/L11",
                        "myocarditis of grade 2",
                        event("Myocarditis").immune("heart").grade(2)),
                silent(
                        "CV-LTFU-1/L11",
                        "myocarditis of grade 1",
                        event("Myocarditis").immune("heart").grade(1)),
                silent(
                        "CV-LTFU-1/L11",
                        "colitis of grade 2",
                        event("Colitis").immune("colon").grade(2)));
    }
}
