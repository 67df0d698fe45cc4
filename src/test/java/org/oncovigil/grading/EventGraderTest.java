package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.PartialDate;

@DisplayName("An event is graded on the scale that is its own, beside the site's grade")
class EventGraderTest {
    private static EventGrading grade(AdverseEvent event, SubjectRecord record, ScaleChoice choice) {
        GradingScales scales = Scales.of(choice.local(), choice.systemic());
        LabSurveillance labs = new LabSurveyor(scales).survey(record);
        return new EventGrader(scales, choice).grade(event, record, labs);
    }

    private static EventGrading grade(AdverseEvent event, SubjectRecord record) {
        return grade(event, record, Scales.choice("NMPA-2025", "CTCAE-5.0"));
    }

    private static EventGrading grade(Subjects.Event event) {
        return grade(event.build(), Subjects.subject().record());
    }

    private static List<String> ids(EventGrading grading) {
        return grading.problems().stream().map(Problem::id).toList();
    }

    @ParameterizedTest(name = "{0} is a reaction at the dosing site")
    @ValueSource(
            strings = {
                "Injection site erythema",
                "VACCINATION SITE SWELLING",
                "Injection-site pain",
                "application site urticaria",
                "Pain at injection site",
                "注射部位红斑",
                "接种部位硬结",
                "Extensive swelling of vaccinated limb"
            })
    void siteTermsAreLocal(String term) {
        assertThat(grade(Subjects.event(term).site(1)).local()).isTrue();
    }

    @ParameterizedTest(name = "{0} is systemic")
    @ValueSource(strings = {"Pyrexia", "Rash", "Erythema", "Myalgia", "发热", "Pain in extremity", "Site unspecified"})
    void otherTermsAreSystemic(String term) {
        assertThat(grade(Subjects.event(term).site(1)).local()).isFalse();
    }

    @Test
    void aBareReactionIsLocalIfItsPlaceSaysSo() {
        assertThat(grade(Subjects.event("Erythema").at("Injection site").site(1))
                        .local())
                .isTrue();
        assertThat(grade(Subjects.event("Erythema")
                                .supplemental("CESCAT", "ADMINISTRATION SITE")
                                .site(1))
                        .local())
                .isTrue();
        assertThat(grade(Subjects.event("Erythema").size("3", "cm").site(1)).local())
                .isTrue();
        assertThat(grade(Subjects.event("Pyrexia").at("Injection site").site(1)).local())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1} on {2} is grade {3}")
    @CsvSource({
        "11, cm, NMPA-2025, 3",
        "110, mm, NMPA-2025, 3",
        "100, mm, NMPA-2025, 3",
        "100, mm, FDA-2007, 2",
        "99.9, mm, NMPA-2025, 2",
        "20, caliper 0.5 cm, NMPA-2025, 3",
        "50, MM, FDA-2007, 1",
        "0.05, METER, NMPA-2025, 2"
    })
    void diametersAreConvertedExactly(String size, String unit, String scale, int expected) {
        EventGrading grading = grade(
                Subjects.event("Injection site erythema").size(size, unit).build(),
                Subjects.subject().record(),
                Scales.choice(scale, "CTCAE-5.0"));
        assertThat(grading.grade()).contains(Grade.of(expected).orElseThrow());
        assertThat(grading.governing()).isEqualTo(GoverningGrade.VACCINE_SCALE);
        assertThat(grading.problems()).isEmpty();
    }

    @Test
    void aSizeWithoutItsEffectOnDailyLivingIsGradedAndTold() {
        EventGrading grading = grade(Subjects.event("Injection site erythema").diameter("6", "cm"));
        assertThat(grading.grade()).contains(Grade.GRADE_2);
        assertThat(ids(grading)).containsExactly("GRD-020");
    }

    @Test
    void aScaleThatDoesNotReadTheEffectDoesNotMissIt() {
        EventGrading grading = grade(
                Subjects.event("Injection site erythema").diameter("6", "cm").build(),
                Subjects.subject().record(),
                Scales.choice("FDA-2007", "CTCAE-5.0"));
        assertThat(grading.problems()).isEmpty();
    }

    @Test
    void theConversionIsOnRecord() {
        EventGrading grading = grade(
                Subjects.event("Injection site erythema").size("110", "mm").size("90", "mm"));
        assertThat(grading.vaccineScale().reason())
                .contains("diameter 11 cm")
                .containsOnlyOnce("converted by mm / 10 = cm");
    }

    @Test
    void theWorstOfSeveralDaysCounts() {
        EventGrading grading = grade(Subjects.event("Injection site swelling")
                .size("3", "cm")
                .size("60", "mm")
                .size("2", "cm"));
        assertThat(grading.grade()).contains(Grade.GRADE_2);
    }

    @Test
    void aDiameterWithoutUnitIsNotUsedAndTheSiteGradeStands() {
        EventGrading grading =
                grade(Subjects.event("Injection site erythema").size("6", "").site(2));
        assertThat(grading.vaccineScale()).isInstanceOf(GradeResult.NotGradable.class);
        assertThat(grading.grade()).contains(Grade.GRADE_2);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.SITE);
        assertThat(ids(grading)).containsExactly("GRD-004", "GRD-002");
    }

    @Test
    void theProtocolMayNameTheUnitOfBareDiameters() {
        EventGrading grading = grade(
                Subjects.event("Injection site erythema").size("60", "").build(),
                Subjects.subject().record(),
                new ScaleChoice("NMPA-2025", "CTCAE-5.0", false, "mm"));
        assertThat(grading.grade()).contains(Grade.GRADE_2);
        assertThat(grading.vaccineScale().reason()).contains("mm, as the protocol says");
    }

    @Test
    void anUnknownUnitIsTold() {
        EventGrading grading = grade(Subjects.event("Injection site erythema").size("6", "thumbs"));
        assertThat(grading.grade()).isEmpty();
        assertThat(grading.governing()).isEqualTo(GoverningGrade.NONE);
        assertThat(ids(grading)).containsExactly("GRD-003", "GRD-007");
    }

    @Test
    void anUnverifiedCellDecidesOnlyIfTheProtocolAcceptsIt() {
        AdverseEvent event =
                Subjects.event("Injection site erythema").size("6", "cm").build();
        SubjectRecord record = Subjects.subject().record();
        EventGrading refused = grade(event, record, new ScaleChoice("NMPA-2019", "CTCAE-5.0", false, ""));
        EventGrading accepted = grade(event, record, new ScaleChoice("NMPA-2019", "CTCAE-5.0", true, ""));
        assertThat(refused.vaccineScale()).isInstanceOf(GradeResult.NotGradable.class);
        assertThat(refused.vaccineScale().reason()).contains("does not accept");
        assertThat(accepted.vaccineScale())
                .isInstanceOfSatisfying(
                        GradeResult.Graded.class,
                        graded -> assertThat(graded.status()).isEqualTo(CellStatus.UNVERIFIED));
    }

    @Test
    void findingsAndFunctionCount() {
        assertThat(grade(Subjects.event("Injection site induration")
                                .size("1", "cm")
                                .found(LocalFinding.Kind.FINDING, "ulceration"))
                        .grade())
                .contains(Grade.GRADE_3);
        assertThat(grade(Subjects.event("Injection site pain")
                                .found(LocalFinding.Kind.FUNCTIONAL_IMPACT, "none")
                                .found(LocalFinding.Kind.FUNCTIONAL_IMPACT, "slight_adl"))
                        .grade())
                .contains(Grade.GRADE_2);
    }

    @Test
    void aWorseSiteGradeIsKeptAndTheDifferenceTold() {
        EventGrading grading =
                grade(Subjects.event("Injection site erythema").size("3", "cm").site(3));
        assertThat(grading.grade()).contains(Grade.GRADE_3);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.SITE);
        assertThat(grading.disagrees()).isTrue();
        assertThat(ids(grading)).containsExactly("GRD-001");
    }

    @Test
    void aWorseEngineGradeGoverns() {
        EventGrading grading =
                grade(Subjects.event("Injection site erythema").size("11", "cm").site(1));
        assertThat(grading.grade()).contains(Grade.GRADE_3);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.VACCINE_SCALE);
        assertThat(ids(grading)).containsExactly("GRD-001");
    }

    @Test
    void aLocalGradeOfAnotherScaleGivesWay() {
        EventGrading grading = grade(Subjects.event("Injection site erythema")
                .size("3", "cm")
                .supplemental("AESCALE", "CTCAE 5.0")
                .site(3));
        assertThat(grading.grade()).contains(Grade.GRADE_1);
        assertThat(ids(grading)).containsExactly("GRD-006");
    }

    @Test
    void agreementIsQuiet() {
        EventGrading grading =
                grade(Subjects.event("Injection site erythema").size("3", "cm").site(1));
        assertThat(grading.disagrees()).isFalse();
        assertThat(grading.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is CTCAE grade {2}")
    @CsvSource({
        "37.9, C, 0",
        "38.0, C, 1",
        "39.0, °C, 1",
        "39.1, C, 2",
        "40.0, C, 2",
        "40.1, C, 3",
        "104.1, F, 3",
        "100.4, F, 1"
    })
    void feverIsRegradedFromTheTemperature(String value, String unit, int expected) {
        EventGrading grading = grade(
                Subjects.event("Pyrexia").build(),
                Subjects.subject().temperature("2026-03-04T20:00", value, unit).record());
        assertThat(grading.local()).isFalse();
        assertThat(grading.ctcae().grade()).isEqualTo(Grade.of(expected));
        assertThat(grading.governing()).isEqualTo(GoverningGrade.CTCAE);
    }

    @Test
    void feverAbove40ForMoreThanADayIsGrade4() {
        SubjectRecord long40 = Subjects.subject()
                .temperature("2026-03-04T08:00", "40.2", "C")
                .temperature("2026-03-04T20:00", "40.4", "C")
                .temperature("2026-03-05T09:00", "40.1", "C")
                .record();
        SubjectRecord broken = Subjects.subject()
                .temperature("2026-03-04T08:00", "40.2", "C")
                .temperature("2026-03-04T20:00", "39.4", "C")
                .temperature("2026-03-05T09:00", "40.1", "C")
                .record();
        AdverseEvent event = Subjects.event("Fever").build();
        assertThat(grade(event, long40).grade()).contains(Grade.GRADE_4);
        assertThat(grade(event, broken).grade()).contains(Grade.GRADE_3);
    }

    @Test
    void exactly24HoursIsNotMoreThanADay() {
        SubjectRecord day = Subjects.subject()
                .temperature("2026-03-04T08:00", "40.2", "C")
                .temperature("2026-03-05T08:00", "40.2", "C")
                .record();
        assertThat(grade(Subjects.event("Fever").build(), day).grade()).contains(Grade.GRADE_3);
    }

    @Test
    void temperaturesOutsideTheEventDoNotCount() {
        SubjectRecord other = Subjects.subject()
                .temperature("2026-03-03", "40.5", "C")
                .temperature("2026-03-04", "38.2", "C")
                .temperature("2026-03-20", "40.5", "C")
                .record();
        assertThat(grade(Subjects.event("Fever").build(), other).grade()).contains(Grade.GRADE_1);
    }

    @Test
    void aFeverGradedOnTheVaccineScaleIsRecognised() {
        EventGrading grading = grade(
                Subjects.event("Pyrexia").site(3).build(),
                Subjects.subject().temperature("2026-03-04", "38.7", "C").record());
        assertThat(grading.grade()).contains(Grade.GRADE_1);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.CTCAE);
        assertThat(ids(grading)).containsExactly("GRD-006");
        assertThat(grading.disagrees()).isTrue();
    }

    @Test
    void aWorseFeverGradeOfNoKnownScaleIsKept() {
        EventGrading grading = grade(
                Subjects.event("Pyrexia").site(4).build(),
                Subjects.subject().temperature("2026-03-04", "38.7", "C").record());
        assertThat(grading.grade()).contains(Grade.GRADE_4);
        assertThat(ids(grading)).containsExactly("GRD-001");
    }

    @Test
    void aSystemicEventOnAVaccineScaleIsQueried() {
        EventGrading grading = grade(Subjects.event("Headache").site(3).supplemental("AETOXV", "NMPA 2019"));
        assertThat(grading.grade()).contains(Grade.GRADE_3);
        assertThat(ids(grading)).containsExactly("GRD-006");
    }

    @Test
    void laboratoryEventsGoByTheResultsOfTheirDays() {
        SubjectRecord record = Subjects.subject()
                .baseline("NEUT", "4.0", "10^9/L", "1.8", "7.5")
                .lab(1, "NEUT", "0.4", "10^9/L", "1.8", "7.5")
                .lab(3, "NEUT", "0.9", "GI/L", "1.8", "7.5")
                .lab(9, "NEUT", "0.2", "10^9/L", "1.8", "7.5")
                .record();
        AdverseEvent event = Subjects.event("Neutropenia")
                .lasting(Subjects.day(2), Subjects.day(4))
                .build();
        EventGrading v5 = grade(event, record);
        EventGrading v6 = grade(event, record, Scales.choice("NMPA-2025", "CTCAE-6.0"));
        assertThat(v5.grade()).contains(Grade.GRADE_4);
        assertThat(v6.grade()).contains(Grade.GRADE_3);
        assertThat(v5.ctcae().reason()).contains("LB 2 of 2026-03-03");
    }

    @Test
    void aLaboratoryEventWithoutResultsKeepsTheSiteGrade() {
        EventGrading grading = grade(Subjects.event("ALT increased").site(2));
        assertThat(grading.ctcae()).isInstanceOf(GradeResult.NotGradable.class);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.SITE);
        assertThat(grading.grade()).contains(Grade.GRADE_2);
        assertThat(grading.problems()).isEmpty();
    }

    @Test
    void plateletsGoByTheTermOfTheirVersion() {
        SubjectRecord record =
                Subjects.subject().lab(3, "PLAT", "20", "10^9/L", "150", "400").record();
        AdverseEvent event = Subjects.event("Platelet count decreased").build();
        assertThat(grade(event, record).grade()).contains(Grade.GRADE_4);
        assertThat(grade(event, record, Scales.choice("NMPA-2025", "CTCAE-6.0")).grade())
                .contains(Grade.GRADE_3);
    }

    @ParameterizedTest(name = "grade {1} of {0}: problems {2}")
    @CsvSource({
        "Alopecia, 2, ''",
        "Alopecia, 3, GRD-005",
        "ALOPECIA, 4, GRD-005 GRD-013",
        "Syncope, 2, GRD-005",
        "Syncope, 3, ''",
        "Diarrhoea, 5, GRD-012",
        "Something unheard of, 3, ''"
    })
    void gradesOutsideTheTermAreQueriedAndKept(String term, int site, String problems) {
        EventGrading grading = grade(Subjects.event(term).site(site));
        assertThat(String.join(" ", ids(grading))).isEqualTo(problems);
        assertThat(grading.grade()).isEqualTo(Grade.of(site));
        assertThat(grading.governing()).isEqualTo(GoverningGrade.SITE);
    }

    @Test
    void aFatalEventIsGrade5WhateverTheSiteWrote() {
        EventGrading byOutcome = grade(Subjects.event("Sepsis").site(4).ended(Outcome.FATAL));
        EventGrading byCriterion = grade(Subjects.event("Sepsis").site(5).serious(SeriousnessCriterion.DEATH));
        assertThat(byOutcome.grade()).contains(Grade.GRADE_5);
        assertThat(ids(byOutcome)).contains("GRD-008");
        assertThat(byCriterion.grade()).contains(Grade.GRADE_5);
        assertThat(byCriterion.problems()).isEmpty();
    }

    @Test
    void anEventWithoutAnyGradeIsKeptAndTold() {
        EventGrading grading = grade(Subjects.event("Headache"));
        assertThat(grading.grade()).isEqualTo(Optional.empty());
        assertThat(grading.governing()).isEqualTo(GoverningGrade.NONE);
        assertThat(ids(grading)).containsExactly("GRD-007");
    }

    @Test
    void anUnknownOnsetLeavesMeasuredEventsToTheSite() {
        EventGrading fever = grade(
                Subjects.event("Pyrexia")
                        .lasting(PartialDate.MISSING, PartialDate.MISSING)
                        .site(1)
                        .build(),
                Subjects.subject().temperature("2026-03-04", "40.7", "C").record());
        EventGrading lab = grade(Subjects.event("Neutropenia")
                .lasting(PartialDate.MISSING, PartialDate.MISSING)
                .site(1));
        assertThat(fever.grade()).contains(Grade.GRADE_1);
        assertThat(lab.grade()).contains(Grade.GRADE_1);
    }
}
