package org.oncovigil.inference;

import static org.oncovigil.inference.EventScene.another;
import static org.oncovigil.inference.EventScene.event;
import static org.oncovigil.inference.RuleScenario.count;
import static org.oncovigil.inference.RuleScenario.fires;
import static org.oncovigil.inference.RuleScenario.laboratory;
import static org.oncovigil.inference.RuleScenario.laboratoryFrom;
import static org.oncovigil.inference.RuleScenario.laboratoryOf;
import static org.oncovigil.inference.RuleScenario.product;
import static org.oncovigil.inference.RuleScenario.silent;
import static org.oncovigil.inference.RuleScenario.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.subject.TimeAtGrade;

/** Dose-limiting toxicity by laboratory values and by events that report them: the domain specification, section 3.2. */
class DltLaboratoryRulesTest {
    private static final String ALT = "Alanine aminotransferase increased";
    private static final String LIPASE = "Lipase increased";
    private static final String EPISODE = "LABORATORY_EPISODE";

    static List<RuleScenario> scenarios() {
        return Stream.of(
                        listed(),
                        transaminases(),
                        counts(),
                        otherValues(),
                        symptoms(),
                        lymphocytes(),
                        enzymes(),
                        lastResults())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRuleDoesWhatItsSectionSays(RuleScenario scenario) {
        scenario.check();
    }

    private static List<RuleScenario> listed() {
        return List.of(
                fires(
                        "CV-DLT-1/D8",
                        "neutrophils below the limit for 8 days",
                        laboratory("Neutrophil count decreased", 4, 8, true, "NEUTROPHILS_BELOW_LIMIT")),
                silent(
                        "CV-DLT-1/D8",
                        "neutrophils below the limit for 7 days",
                        laboratory("Neutrophil count decreased", 4, 7, true, "NEUTROPHILS_BELOW_LIMIT")),
                silent(
                        "CV-DLT-1/D8",
                        "neutrophils low but not below the limit",
                        laboratory("Neutrophil count decreased", 3, 8, true, "LABORATORY_EPISODE")),
                fires(
                        "CV-DLT-1/D8a",
                        "febrile neutropenia",
                        event("Febrile neutropenia").grade(3)),
                silent(
                        "CV-DLT-1/D8a",
                        "neutropenia without fever",
                        event("Neutropenia").grade(3)),
                fires(
                        "CV-DLT-1/D8b",
                        "platelets below 25",
                        laboratory("Platelet count decreased", 4, 0, true, "PLATELETS_BELOW_LIMIT")),
                silent(
                        "CV-DLT-1/D8b",
                        "platelets not below 25",
                        laboratory("Platelet count decreased", 3, 3, true, "LABORATORY_EPISODE")),
                fires(
                        "CV-DLT-1/D8c",
                        "autoimmune cytopenia of grade 2",
                        event("Immune thrombocytopenia").immune("blood").grade(2)),
                silent(
                        "CV-DLT-1/D8c",
                        "autoimmune cytopenia of grade 1",
                        event("Immune thrombocytopenia").immune("blood").grade(1)),
                fires("CV-DLT-1/D9", "Hy's law", laboratory("Hy's law", 3, 1, true, "HYS_LAW")),
                silent(
                        "CV-DLT-1/D9",
                        "a transaminase alone",
                        laboratory("Alanine aminotransferase increased", 3, 1, true, "LABORATORY_EPISODE")),
                fires(
                        "CV-DLT-1/D9a",
                        "ALT of grade 3 for 8 days",
                        laboratory("Alanine aminotransferase increased", 3, 8, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-DLT-1/D9a",
                        "ALT of grade 3 for 7 days",
                        laboratory("Alanine aminotransferase increased", 3, 7, true, "LABORATORY_EPISODE")),
                fires(
                        "CV-DLT-1/D9b",
                        "AST of grade 4",
                        laboratory("Aspartate aminotransferase increased", 4, 1, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-DLT-1/D9b",
                        "AST of grade 3",
                        laboratory("Aspartate aminotransferase increased", 3, 1, true, "LABORATORY_EPISODE")),
                fires(
                        "CV-DLT-1/D10",
                        "lipase of grade 3 for 8 days",
                        laboratory("Lipase increased", 3, 8, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-DLT-1/D10",
                        "lipase of grade 3 for 7 days",
                        laboratory("Lipase increased", 3, 7, true, "LABORATORY_EPISODE")),
                silent(
                        "CV-DLT-1/D10",
                        "ALT belongs to D9",
                        laboratory("Alanine aminotransferase increased", 3, 8, true, "LABORATORY_EPISODE")));
    }

    private static List<RuleScenario> transaminases() {
        EventScene eight = alt().grade(3).over(8);
        return List.of(
                fires("CV-DLT-1/D9c", "ALT reported at grade 3 for 8 days", eight),
                silent(
                        "CV-DLT-1/D9c",
                        "ALT reported at grade 3 for 7 days",
                        alt().grade(3).over(7)),
                fires(
                        "CV-DLT-1/D9c",
                        "ALT reported at grade 3, 8 days and not over",
                        alt().grade(3).ongoing(8)),
                silent(
                        "CV-DLT-1/D9c",
                        "ALT reported at grade 3, 7 days and not over",
                        alt().grade(3).ongoing(7)),
                silent(
                        "CV-DLT-1/D9c",
                        "ALT reported at grade 2 for 8 days",
                        alt().grade(2).over(8)),
                silent(
                        "CV-DLT-1/D9c",
                        "ALT reported for 30 days, at grade 3 for 7",
                        alt().grade(3).over(30).seen(0, 3).seen(7, 2)),
                fires(
                        "CV-DLT-1/D9c",
                        "transaminases without a test of their own",
                        event("Transaminases increased").laboratory().grade(3).over(8)),
                silent(
                        "CV-DLT-1/D9c",
                        "values say 3 days at grade 3",
                        eight,
                        laboratoryOf(eight, ALT, 3, 3, true, EPISODE)),
                silent(
                        "CV-DLT-1/D9c",
                        "values already say more than 7 days",
                        eight,
                        laboratoryOf(eight, ALT, 3, 8, false, EPISODE)),
                fires(
                        "CV-DLT-1/D9c",
                        "the last value is at grade 3 on day 2 and does not answer",
                        eight,
                        laboratoryOf(eight, ALT, 3, 2, false, EPISODE)),
                fires("CV-DLT-1/D9d", "ALT reported at grade 4", alt().grade(4).over(1)),
                silent("CV-DLT-1/D9d", "ALT reported at grade 3", alt().grade(3).over(1)),
                silent(
                        "CV-DLT-1/D9d",
                        "a value of grade 4 answers",
                        alt().grade(4).over(8),
                        laboratoryOf(eight, ALT, 4, 3, true, EPISODE)),
                fires(
                        "CV-DLT-1/D9e",
                        "ALT reported at grade 3 without an end",
                        alt().grade(3).withoutEnd()),
                silent(
                        "CV-DLT-1/D9e",
                        "ALT reported at grade 3 with an end",
                        alt().grade(3).over(3)),
                silent(
                        "CV-DLT-1/D9e",
                        "values tell the end",
                        alt().grade(3).withoutEnd(),
                        laboratoryOf(alt(), ALT, 3, 3, true, EPISODE)));
    }

    private static List<RuleScenario> counts() {
        EventScene low =
                event("Neutrophil count decreased").laboratory().grade(4).over(8);
        EventScene platelets =
                event("Platelet count decreased").laboratory().grade(3).over(8);
        return List.of(
                fires("CV-DLT-1/D8d", "grade 4 for 8 days", low, count(low, "NEUTROPHILS", "0.5", days(8))),
                silent("CV-DLT-1/D8d", "grade 4 for 7 days", low, count(low, "NEUTROPHILS", "0.5", days(7))),
                silent(
                        "CV-DLT-1/D8d",
                        "values answer",
                        low,
                        count(low, "NEUTROPHILS", "0.5", days(8)),
                        laboratoryOf(low, "Neutrophil count decreased", 4, 3, true, "NEUTROPHILS_BELOW_LIMIT")),
                silent("CV-DLT-1/D8d", "the event alone", low),
                fires("CV-DLT-1/D8h", "grade 4 without an end", low, count(low, "NEUTROPHILS", "0.5", unknown())),
                silent("CV-DLT-1/D8h", "grade 4 for 3 days", low, count(low, "NEUTROPHILS", "0.5", days(3))),
                fires(
                        "CV-DLT-1/D8e",
                        "platelets below 50, and a nose bleed on a day of the run",
                        laboratoryFrom(5, "Platelet count decreased", 3, 4, true, "PLATELETS_BELOW_BLEEDING_LIMIT"),
                        event("Epistaxis").grade(1).began(9).over(1)),
                silent(
                        "CV-DLT-1/D8e",
                        "the nose bleed began the day after the run",
                        laboratoryFrom(5, "Platelet count decreased", 3, 4, true, "PLATELETS_BELOW_BLEEDING_LIMIT"),
                        event("Epistaxis").grade(1).began(10).over(1)),
                fires(
                        "CV-DLT-1/D8e",
                        "the nose bleed ended on the first day of the run",
                        laboratoryFrom(5, "Platelet count decreased", 3, 4, true, "PLATELETS_BELOW_BLEEDING_LIMIT"),
                        event("Epistaxis").grade(1).began(3).over(2)),
                silent(
                        "CV-DLT-1/D8e",
                        "the nose bleed ended the day before the run",
                        laboratoryFrom(5, "Platelet count decreased", 3, 4, true, "PLATELETS_BELOW_BLEEDING_LIMIT"),
                        event("Epistaxis").grade(1).began(3).over(1)),
                silent(
                        "CV-DLT-1/D8e",
                        "platelets below 50 without bleeding",
                        laboratoryFrom(5, "Platelet count decreased", 3, 4, true, "PLATELETS_BELOW_BLEEDING_LIMIT")),
                fires(
                        "CV-DLT-1/D8f",
                        "no values, may be below 25",
                        platelets,
                        count(platelets, "PLATELETS", "25", days(8))),
                silent(
                        "CV-DLT-1/D8f",
                        "no values, may be below 50",
                        platelets,
                        count(platelets, "PLATELETS", "50", days(8))),
                fires(
                        "CV-DLT-1/D8g",
                        "no values, may be below 50, with bleeding",
                        platelets,
                        count(platelets, "PLATELETS", "50", days(8)),
                        another("Epistaxis").grade(1).began(9).over(1)),
                silent(
                        "CV-DLT-1/D8g",
                        "no values, may be below 50, bleeding later",
                        platelets,
                        count(platelets, "PLATELETS", "50", days(8)),
                        another("Epistaxis").grade(1).began(14).over(1)));
    }

    private static List<RuleScenario> otherValues() {
        EventScene eight = lipase().grade(3).over(8);
        return List.of(
                fires("CV-DLT-1/D2a", "grade 4 that no event reports", laboratory(LIPASE, 4, 1, true, EPISODE)),
                silent("CV-DLT-1/D2a", "grade 3 that no event reports", laboratory(LIPASE, 3, 1, true, EPISODE)),
                silent(
                        "CV-DLT-1/D2a",
                        "grade 4 that an event reports",
                        eight,
                        laboratoryOf(eight, LIPASE, 4, 1, true, EPISODE)),
                fires(
                        "CV-DLT-1/D10a",
                        "lipase of grade 3 with admission",
                        lipase().grade(3).over(1).admitted()),
                silent(
                        "CV-DLT-1/D10a",
                        "lipase of grade 2 with admission",
                        lipase().grade(2).over(1).admitted()),
                silent(
                        "CV-DLT-1/D10a",
                        "lipase of grade 3, serious otherwise",
                        lipase().grade(3).over(1).serious()),
                silent(
                        "CV-DLT-1/D10a",
                        "ALT belongs to D9",
                        alt().grade(3).over(1).admitted()),
                fires("CV-DLT-1/D10b", "lipase of grade 3 for 8 days, as reported", eight),
                fires(
                        "CV-DLT-1/D10b",
                        "anaemia of grade 3 for 8 days, coded to the blood",
                        event("Anaemia").grade(3).over(8)),
                silent(
                        "CV-DLT-1/D10b",
                        "anaemia of grade 3 for 7 days, coded to the blood",
                        event("Anaemia").grade(3).over(7)),
                fires(
                        "CV-DLT-1/D10a",
                        "anaemia of grade 3 with admission, coded to the blood",
                        event("Anaemia").grade(3).over(2).admitted()),
                silent(
                        "CV-DLT-1/D10b",
                        "lipase of grade 3 for 7 days, as reported",
                        lipase().grade(3).over(7)),
                silent(
                        "CV-DLT-1/D10b",
                        "lipase of grade 2 for 8 days",
                        lipase().grade(2).over(8)),
                silent("CV-DLT-1/D10b", "values say 3 days", eight, laboratoryOf(eight, LIPASE, 3, 3, true, EPISODE)),
                fires(
                        "CV-DLT-1/D10b",
                        "the last value does not answer",
                        eight,
                        laboratoryOf(eight, LIPASE, 3, 3, false, EPISODE)),
                fires(
                        "CV-DLT-1/D10e",
                        "lipase of grade 3 without an end",
                        lipase().grade(3).withoutEnd()),
                silent(
                        "CV-DLT-1/D10e",
                        "lipase of grade 3 with an end",
                        lipase().grade(3).over(3)));
    }

    private static List<RuleScenario> symptoms() {
        EventScene brief = lipase().grade(3).over(3);
        return List.of(
                fires(
                        "CV-DLT-1/D10c",
                        "recorded as symptomatic",
                        lipase().grade(3).over(3).supplemental("AESYMPT", "Y")),
                silent(
                        "CV-DLT-1/D10c",
                        "recorded as without symptoms",
                        lipase().grade(3).over(3).supplemental("AESYMPT", "N")),
                silent("CV-DLT-1/D10c", "not recorded", brief),
                silent(
                        "CV-DLT-1/D10c",
                        "symptomatic at grade 2",
                        lipase().grade(2).over(3).supplemental("AESYMPT", "Y")),
                fires(
                        "CV-DLT-1/D10d",
                        "an event recorded as its symptom",
                        brief,
                        another("Nausea").grade(1).over(1).supplemental("AESYMPOF", "E1")),
                silent(
                        "CV-DLT-1/D10d",
                        "an event of the same days that is not recorded as its symptom",
                        brief,
                        another("Nausea").grade(1).over(1)),
                silent(
                        "CV-DLT-1/D10d",
                        "an event recorded as another's symptom",
                        brief,
                        another("Nausea").grade(1).over(1).supplemental("AESYMPOF", "E7")),
                silent(
                        "CV-DLT-1/D10d",
                        "a symptom of other days",
                        brief,
                        another("Nausea").grade(1).began(9).over(1).supplemental("AESYMPOF", "E1")));
    }

    private static List<RuleScenario> lymphocytes() {
        EventScene seven = lymphocytes(4).over(7);
        return List.of(
                fires("CV-DLT-1/X4", "back in 7 days, RNA", product("mrna_lnp"), seven),
                fires("CV-DLT-1/X4", "back in 7 days, viral vector", product("adenovirus"), seven),
                fires("CV-DLT-1/X4", "back in 7 days, interferon inducer", product("peptide", "poly_iclc"), seven),
                silent("CV-DLT-1/X4", "back in 7 days, peptide", product("peptide"), seven),
                silent(
                        "CV-DLT-1/X4",
                        "back in 8 days",
                        product("mrna_lnp"),
                        lymphocytes(4).over(8)),
                silent(
                        "CV-DLT-1/X4",
                        "not over",
                        product("mrna_lnp"),
                        lymphocytes(4).ongoing(3)),
                silent(
                        "CV-DLT-1/X4",
                        "values say 8 days",
                        product("mrna_lnp"),
                        seven,
                        laboratoryOf(seven, "Lymphocyte count decreased", 4, 8, true, EPISODE)),
                silent(
                        "CV-DLT-1/X4",
                        "neutrophils",
                        product("mrna_lnp"),
                        event("Neutrophil count decreased")
                                .laboratory()
                                .grade(4)
                                .over(2)),
                fires(
                        "CV-DLT-1/X4a",
                        "listed, back in 7 days",
                        product("mrna_lnp"),
                        laboratory("Lymphocyte count decreased", 4, 7, true, EPISODE)),
                silent(
                        "CV-DLT-1/X4a",
                        "listed, back in 8 days",
                        product("mrna_lnp"),
                        laboratory("Lymphocyte count decreased", 4, 8, true, EPISODE)),
                silent(
                        "CV-DLT-1/X4a",
                        "listed, peptide",
                        product("peptide"),
                        laboratory("Lymphocyte count decreased", 4, 7, true, EPISODE)));
    }

    private static List<RuleScenario> enzymes() {
        EventScene seven = lipase().grade(4).over(7);
        EventScene treated = lipase().grade(3).over(3).treatmentGiven();
        return List.of(
                fires("CV-DLT-1/X4b", "lipase back in 7 days, any product", product("peptide"), seven),
                silent(
                        "CV-DLT-1/X4b",
                        "lipase back in 8 days",
                        lipase().grade(4).over(8)),
                silent("CV-DLT-1/X4b", "treated", treated),
                silent("CV-DLT-1/X4b", "admitted", lipase().grade(3).over(3).admitted()),
                silent("CV-DLT-1/X4b", "symptomatic", lipase().grade(3).over(3).supplemental("AESYMPT", "Y")),
                silent(
                        "CV-DLT-1/X4b",
                        "abdominal pain on a day of it",
                        seven,
                        another("Abdominal pain").grade(1).began(12).over(1)),
                fires(
                        "CV-DLT-1/X4b",
                        "abdominal pain the day after it",
                        seven,
                        another("Abdominal pain").grade(1).began(13).over(1)),
                silent("CV-DLT-1/X4b", "values say 8 days", seven, laboratoryOf(seven, LIPASE, 4, 8, true, EPISODE)),
                fires("CV-DLT-1/X4c", "lipase listed, back in 7 days", laboratory(LIPASE, 3, 7, true, EPISODE)),
                silent("CV-DLT-1/X4c", "lipase listed, back in 8 days", laboratory(LIPASE, 3, 8, true, EPISODE)),
                silent("CV-DLT-1/X4c", "lipase listed, not back", laboratory(LIPASE, 3, 2, false, EPISODE)),
                silent(
                        "CV-DLT-1/X4c",
                        "pancreatitis on a day of it",
                        laboratory(LIPASE, 3, 7, true, EPISODE),
                        event("Pancreatitis").grade(2).began(12).over(3)),
                silent(
                        "CV-DLT-1/X4c",
                        "the event that reports it was treated",
                        treated,
                        laboratoryOf(treated, LIPASE, 3, 3, true, EPISODE)));
    }

    /** Runs that no later result ends: they began on day 5, and the data cut-off is on day 200 or as said. */
    private static List<RuleScenario> lastResults() {
        String neutrophils = "Neutrophil count decreased";
        String below = "NEUTROPHILS_BELOW_LIMIT";
        EventScene reported = alt().grade(3).over(3);
        return List.of(
                fires("CV-DLT-1/D8i", "one value below", subject(), laboratory(neutrophils, 0, 0, false, below)),
                silent("CV-DLT-1/D8i", "a later value ends it", subject(), laboratory(neutrophils, 0, 3, true, below)),
                silent("CV-DLT-1/D8i", "8 days answer", subject(), laboratory(neutrophils, 0, 8, false, below)),
                fires("CV-DLT-1/D9f", "one value at grade 3", subject(), laboratory(ALT, 3, 0, false, EPISODE)),
                silent("CV-DLT-1/D9f", "a later value ends it", subject(), laboratory(ALT, 3, 3, true, EPISODE)),
                silent(
                        "CV-DLT-1/D9f",
                        "an event reports it",
                        subject(),
                        reported,
                        laboratoryOf(reported, ALT, 3, 0, false, EPISODE)),
                fires(
                        "CV-DLT-1/D9f",
                        "the cut-off is 8 days after it",
                        subject(),
                        laboratoryFrom(192, ALT, 3, 0, false, EPISODE)),
                silent(
                        "CV-DLT-1/D9f",
                        "the cut-off is 7 days after it",
                        subject(),
                        laboratoryFrom(193, ALT, 3, 0, false, EPISODE)),
                fires("CV-DLT-1/D10f", "one lipase at grade 3", subject(), laboratory(LIPASE, 3, 0, false, EPISODE)),
                silent("CV-DLT-1/D10f", "ALT belongs to D9", subject(), laboratory(ALT, 3, 0, false, EPISODE)),
                silent("CV-DLT-1/D10f", "a later value ends it", subject(), laboratory(LIPASE, 3, 3, true, EPISODE)));
    }

    private static EventScene alt() {
        return event(ALT).laboratory();
    }

    private static EventScene lipase() {
        return event(LIPASE).laboratory();
    }

    private static EventScene lymphocytes(int grade) {
        return event("Lymphocyte count decreased").laboratory().grade(grade);
    }

    private static TimeAtGrade days(int length) {
        return new TimeAtGrade(4, Optional.of(length), true, false);
    }

    private static TimeAtGrade unknown() {
        return new TimeAtGrade(4, Optional.empty(), false, false);
    }
}
