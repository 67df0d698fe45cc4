package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.CodeListFiles;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.YesNo;

/** All data is synthetic. */
class SubjectAssemblyTest {
    private static final String CE =
            "USUBJID,CESEQ,CELNKID,CETERM,CEDECOD,CESCAT,CELOC,CEOCCUR,CESEV,CESTDTC,CEENDTC,CETPTREF,CETPTNUM,CERFTDTC\n";
    private static final String FACE =
            "DOMAIN,USUBJID,FASEQ,FALNKGRP,FATESTCD,FAOBJ,FASCAT,FAORRES,FAORRESU,FASTRESN,FASTRESU,FADTC,FATPTREF,FASTAT\n";

    @Test
    void aReportedEventIsReadInTheFieldsWords() {
        AdverseEvent event = Listings.events(
                        Map.of(
                                "AE",
                                Listings.AE_HEADER
                                        + "AE,S-1,1,E01,red arm,Injection site erythema,2026-01-03,2026-01-05,MODERATE,,N,PROBABLE,RECOVERED/RESOLVED"))
                .get(0);
        assertThat(event.id()).hasToString("S-1/AE/E01");
        assertThat(event.source()).isEqualTo(EventSource.REPORTED);
        assertThat(event.term()).isEqualTo("Injection site erythema");
        assertThat(event.siteGrade())
                .contains(new SiteGrade(Grade.GRADE_2, SiteGrade.Origin.DERIVED_FROM_SEVERITY, "MODERATE"));
        assertThat(event.causality()).isEqualTo(InvestigatorCausality.RELATED);
        assertThat(event.outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(event.seriousness().isSerious()).isFalse();
    }

    @Test
    void blankAndUnmappedCausalityCountAsRelatedAndUnmappedSeriousnessAsSerious() {
        List<AdverseEvent> events = Listings.events(Map.of(
                "AE",
                Listings.AE_HEADER
                        + "AE,S-1,1,E01,a,,2026-01-03,,MILD,,N,,\nAE,S-1,2,E02,b,,2026-01-03,,MILD,,huh,PERHAPS,"));
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.causality().countsAsRelated()).isTrue());
        assertThat(events).extracting(event -> event.seriousness().isSerious()).containsExactly(false, true);
    }

    @Test
    void whatWasAskedForAndDidNotHappenIsNoEvent() {
        assertThat(Listings.events(Map.of(
                        "AE",
                        "USUBJID,AETERM,AESTDTC,AESEV,AESER,AEOCCUR\nS-1,Rash,,,,N\nS-1,Cough,2026-01-02,MILD,N,Y")))
                .extracting(AdverseEvent::reportedTerm)
                .containsExactly("Cough");
    }

    @Test
    void disagreementsAreToldWithTheirOwnIds() {
        var result = Listings.assemble(Map.of(
                "AE",
                "USUBJID,AESEQ,AESPID,AEDECOD,AESTDTC,AEENDTC,AESTDY,AETOXGR,AESER,AESHOSP,AESLIFE\n"
                        + "S-1,1,E1,a,2026-01-03,2026-01-01,3,2,N,Y,\n"
                        + "S-1,2,E2,b,2026-01-03,,9,2,Y,,Y\n"
                        + "S-1,3,E3,c,,,,1,U,,\n"));
        assertThat(result.problems())
                .extracting(Problem::text)
                .containsExactlyInAnyOrder(
                        "LST-025 ae.csv line 2, S-1 AE 1, column AEENDTC: 2026-01-03 to 2026-01-01; expected an end on or"
                                + " after the start. Both are kept.",
                        "LST-024 ae.csv line 3, S-1 AE 2, column AESTDY: study day 9 for 2026-01-03; expected 3. The"
                                + " recomputed day is used.",
                        "LST-026 ae.csv line 4, S-1 AE 3, column AESTDTC: no onset; expected a date, or a part of one."
                                + " Counted as if it could be any day.",
                        "LST-027 ae.csv line 4, S-1 AE 3, column AESER: \"U\"; expected Y or N. Judged by the criteria"
                                + " alone.",
                        "LST-101 ae.csv line 2, S-1 AE 1: AESER NO beside [HOSPITALISATION]; expected AESER Y. Counted as"
                                + " serious.",
                        "LST-103 ae.csv line 3, S-1 AE 2: grade \"2\" beside [LIFE_THREATENING]; expected grade 4. Read as"
                                + " grade 4.");
        assertThat(result.subject().adverseEvents())
                .extracting(event -> event.siteGrade().orElseThrow().grade().number())
                .containsExactly(2, 4, 1);
    }

    @Test
    void aTestWithoutCodesIsKnownByItsName() {
        var result = Listings.assemble(Map.of(
                "LB",
                "USUBJID,LBSEQ,LBTEST,LBSTRESN,LBSTRESU,LBDTC\nS-1,1,Albumin,41,g/L,2026-01-01\n"
                        + "S-1,2,pH,7,,2026-01-02"));
        assertThat(result.subject().labResults())
                .extracting(LabResult::testCode)
                .containsExactly("Albumin", "pH");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void whatIsNotYetAnsweredIsTold() {
        var result = Listings.assemble(Map.of(
                "AE",
                "USUBJID,AESEQ,AETERM,AEDECOD,AESTDTC,AESEV,AESER,AEREL\nS-1,1,a,,2026-01,MILD,N,\n",
                "FA",
                FACE + "FACE,S-1,7,,DIAMETER,SWELLING,,3,,,,2026-01-02,V 1,",
                "LB",
                "USUBJID,LBSEQ,LBTESTCD,LBORRES,LBSTRESN,LBSTRESU,LBDTC\nS-1,1,ALT,41,41,U/L,2026-01-01\n"
                        + "S-1,2,ALT,42,42,,2026-01-02\nS-1,3,PH,7,7,,2026-01-02"));
        assertThat(result.problems())
                .extracting(problem -> problem.id() + " " + problem.place().record())
                .containsExactlyInAnyOrder("LST-037 AE 1", "LST-038 AE 1", "LST-039 AE 1", "LST-040 LB 2");
    }

    @Test
    void aFollowUpOfAPreDoseEventHasANegativeStudyDay() {
        assertThat(Listings.assemble(
                                Map.of("AE", "USUBJID,AEDECOD,AESTDTC,AESTDY,AESEV,AESER\nS-1,a,2025-12-31,-1,MILD,N"))
                        .problems())
                .isEmpty();
    }

    @Test
    void supplementalValuesFindTheirRecordByNumberAndASubjectLevelOneItsSubject() {
        var result = Listings.assemble(Map.of(
                "AE",
                "DOMAIN,USUBJID,AESEQ,AEDECOD,AESTDTC,AESEV,AESER\nAE,S-1,1.0,a,2026-01-03,MILD,N\nAE,S-1,10,b,2026-01-03,MILD,N",
                "SUPPAE",
                "USUBJID,RDOMAIN,IDVAR,IDVARVAL,QNAM,QVAL\nS-1,AE,AESEQ,  1,DLT,Y\nS-1,AE,AESEQ,10,DLT,N\nS-1,AE,AESEQ,7,DLT,Y",
                "SUPPDM",
                "USUBJID,RDOMAIN,IDVAR,IDVARVAL,QNAM,QVAL\nS-1,DM,,,COHORT,C3"));
        assertThat(result.subject().demographics().supplemental()).containsEntry("COHORT", "C3");
        assertThat(result.subject().adverseEvents())
                .extracting(event -> event.term() + event.supplemental())
                .containsExactlyInAnyOrder("a{DLT=Y}", "b{DLT=N}");
        assertThat(result.problems()).extracting(Problem::id).containsExactly("LST-023");
    }

    @Test
    void rowsOfASubjectThatDemographicsDoNotKnowAreEachReported() {
        CodeListFiles files = ReferenceData.codeLists();
        AssemblyResult result = new SubjectAssembly(files.lists(), files.terms())
                .assemble("S-9", Listings.rows("AE", "USUBJID,AESEQ\nS-9,1\nS-9,2"));
        assertThat(result).isInstanceOf(AssemblyResult.Orphan.class);
        assertThat(result.problems())
                .extracting(problem -> problem.id() + " " + problem.place().record())
                .containsExactly("LST-021 AE 1", "LST-021 AE 2");
    }

    @Test
    void everyDomainBecomesFacts() {
        SubjectRecord subject = Listings.subject(
                Map.of(
                        "EX",
                                "USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXSTDTC,VISIT\nS-1,2,V,1,mg,2026-01-15,DOSE 2\nS-1,1,V,0.5,mg,2026-01-01,DOSE 1",
                        "LB",
                                "USUBJID,LBTESTCD,LBORRES,LBORRESU,LBSTRESC,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBBLFL,LBDTC,LBSTAT\n"
                                        + "S-1,ALT,41,U/L,41,41,U/L,0,40,Y,2026-01-01T08:00,\nS-1,CRP,<0.2,mg/L,<0.2,,mg/L,0,5,,2026-01-01,\nS-1,ALT,,,,,,,,,2026-01-08,NOT DONE",
                        "VS",
                                "USUBJID,VSTESTCD,VSORRES,VSORRESU,VSSTRESN,VSSTRESU,VSLOC,VSTPTREF,VSDTC\nS-1,TEMP,99.1,F,37.28,C,AXILLA,VACCINATION 1,2026-01-02",
                        "CM", "USUBJID,CMTRT,CMSTDTC,CMENRTPT,CMLNKID\nS-1,ASPIRIN,2026-01-02,ONGOING,E01",
                        "MH", "USUBJID,MHTERM,MHSTDTC,MHENRF\nS-1,ASTHMA,1999,BEFORE",
                        "DS", "USUBJID,DSCAT,DSTERM,DSDECOD,DSSTDTC\nS-1,DISPOSITION EVENT,done,COMPLETED,2026-03-01",
                        "IS",
                                "USUBJID,ISTESTCD,ISORRES,ISSTRESC,ISSTRESN,ISSTRESU,ISMETHOD,ISNAM,ISLLOQ,ISDTC\nS-1,AB,>150,>150,,titer,ELISA,LAB,8,2026-01"));
        assertThat(subject.exposures()).extracting(Exposure::doseReference).containsExactly("DOSE 1", "DOSE 2");
        assertThat(subject.exposures().get(0).dose()).contains(new BigDecimal("0.5"));
        assertThat(subject.labResults()).hasSize(2);
        assertThat(subject.labResults().get(1).standard().value()).isEmpty();
        assertThat(subject.labResults().get(1).standard().text()).isEqualTo("<0.2");
        assertThat(subject.labResults().get(0).standard().high()).contains(new BigDecimal("40"));
        assertThat(subject.labResults().get(0).baseline()).isTrue();
        assertThat(subject.vitalSigns().get(0).standard().value()).contains(new BigDecimal("37.28"));
        assertThat(subject.medications().get(0).ongoing()).isEqualTo(YesNo.YES);
        assertThat(subject.medications().get(0).linkedEvent()).isEqualTo("E01");
        assertThat(subject.medicalHistory().get(0).ongoing()).isEqualTo(YesNo.NO);
        assertThat(subject.dispositions().get(0).standardTerm()).isEqualTo("COMPLETED");
        assertThat(subject.immuneResponses().get(0).cutOff()).contains(new BigDecimal("8"));
        assertThat(subject.immuneResponses().get(0).measured().value()).isEmpty();
    }

    @Test
    void dosesAsCollectedAreUsedWhereThereIsNoExposureAndMissedOnesAreNone() {
        String ec = "USUBJID,ECTRT,ECDOSE,ECSTDTC,ECOCCUR\nS-1,V,1,2026-01-01,Y\nS-1,V,,2026-01-15,N";
        assertThat(Listings.subject(Map.of("EC", ec)).exposures()).hasSize(1);
        var both = Listings.assemble(Map.of("EC", ec, "EX", "USUBJID,EXTRT,EXSTDTC\nS-1,V,2026-01-01"));
        assertThat(both.subject().exposures())
                .extracting(exposure -> exposure.record().domain())
                .containsExactly("EX");
        assertThat(both.problems()).extracting(Problem::id).containsExactly("LST-034");
    }

    @Test
    void aSolicitedReactionIsOneEventWithItsDailyFindings() {
        AdverseEvent event = Listings.events(Map.of(
                        "CE",
                        CE
                                + "S-1,1,V1-RED,REDNESS,Erythema,ADMINISTRATION SITE,ARM,Y,MODERATE,2026-01-02,2026-01-03,VACCINATION 1,7,2026-01-01",
                        "FA",
                        FACE
                                + "FACE,S-1,1,V1-RED,OCCUR,REDNESS,,N,,,,2026-01-01,VACCINATION 1,\n"
                                + "FACE,S-1,2,V1-RED,DIAMETER,REDNESS,,11,Caliper unit,5.5,cm,2026-01-02,VACCINATION 1,\n"
                                + "FACE,S-1,3,V1-RED,DIAMETER,REDNESS,,4,Caliper unit,,,2026-01-03,VACCINATION 1,\n"
                                + "FACE,S-1,4,V1-RED,DIAMETER,REDNESS,,,,,,2026-01-04,VACCINATION 1,NOT DONE"))
                .get(0);
        assertThat(event.id()).hasToString("S-1/CE/V1-RED");
        assertThat(event.source()).isEqualTo(EventSource.SOLICITED);
        assertThat(event.doseReference()).isEqualTo("VACCINATION 1");
        assertThat(event.records()).hasSize(4);
        assertThat(event.localFindings())
                .extracting(finding -> finding.measured().value().orElseThrow().toPlainString() + " "
                        + finding.measured().unit())
                .containsExactly("5.5 cm", "4 Caliper unit");
    }

    @Test
    void aDiaryThatWasNotFilledInIsToldAndIsNoEvent() {
        var result = Listings.assemble(
                Map.of(
                        "CE",
                        CE
                                + "S-1,1,A,CHILLS,,SYSTEMIC,,,,,,VACCINATION 1,7,2026-01-01\nS-1,2,B,FEVER,,SYSTEMIC,,N,,,,VACCINATION 1,7,2026-01-01"));
        assertThat(result.subject().adverseEvents()).isEmpty();
        assertThat(result.problems()).extracting(Problem::id).containsExactly("LST-028");
    }

    @Test
    void aDiaryThatContradictsItselfCountsAndIsTold() {
        var result = Listings.assemble(Map.of(
                "CE",
                CE + "S-1,1,A,CHILLS,,SYSTEMIC,,N,,,,VACCINATION 1,7,2026-01-01\n"
                        + "S-1,2,B,FATIGUE,,SYSTEMIC,,,NONE,,,VACCINATION 1,7,2026-01-01",
                "FA",
                FACE + "FACE,S-1,1,A,OCCUR,CHILLS,,Y,,,,2026-01-02,VACCINATION 1,"));
        assertThat(result.subject().adverseEvents())
                .extracting(AdverseEvent::reportedTerm)
                .containsExactly("CHILLS");
        assertThat(result.problems()).extracting(Problem::id).containsExactly("LST-028", "LST-113");
    }

    @Test
    void gradeChangesThatAreRecordsOfTheirOwnAreStepsOfTheEvent() {
        AdverseEvent event = Listings.events(Map.of(
                        "AE",
                        "USUBJID,AESEQ,AESPID,AETERM,AESTDTC,AETOXGR,AESER\nS-1,1,E01,Colitis,2026-01-03,1,N",
                        "FA",
                        "USUBJID,FASEQ,FALNKID,FATESTCD,FAOBJ,FAORRES,FADTC\n"
                                + "S-1,1,E01,TOXGR,Colitis,Grade 3,2026-01-10\nS-1,2,E01,TOXGR,Colitis,2,2026-01-17\n"
                                + "S-1,3,E01,SEV,Stool frequency,SEVERE,2026-01-12"))
                .get(0);
        assertThat(event.siteGrade()).contains(new SiteGrade(Grade.GRADE_3, SiteGrade.Origin.REPORTED, "Grade 3"));
        assertThat(event.steps())
                .extracting(step -> step.from().text() + " "
                        + step.grade().orElseThrow().grade().number())
                .containsExactly("2026-01-03 1", "2026-01-10 3", "2026-01-17 2");
        assertThat(event.records()).hasSize(4);
    }

    @Test
    void findingsOfADiaryWithoutARecordOfTheReactionAreOneEventForEachObjectAndDose() {
        List<AdverseEvent> events = Listings.events(Map.of(
                "FA",
                FACE
                        + "FACE,S-1,1,,OCCUR,CHILLS,,Y,,,,2026-01-02,VACCINATION 1,\n"
                        + "FACE,S-1,2,,SEV,CHILLS,,SEVERE,,,,2026-01-03,VACCINATION 1,\n"
                        + "FACE,S-1,3,,OCCUR,CHILLS,,Y,,,,2026-02-02,VACCINATION 2,\n"
                        + "FACE,S-1,4,,DIAMETER,SWELLING,ADMINISTRATION SITE,0,cm,,,2026-01-02,VACCINATION 1,\n"
                        + "FACE,S-1,5,,SEV,FATIGUE,,NONE,,,,2026-01-02,VACCINATION 1,"));
        assertThat(events)
                .extracting(event -> event.id() + " " + event.onset().text() + " "
                        + event.siteGrade().map(grade -> grade.grade().number()).orElse(-1))
                .containsExactly(
                        "S-1/CE/VACCINATION 1-CHILLS 2026-01-02 3", "S-1/CE/VACCINATION 2-CHILLS 2026-02-02 -1");
    }

    @Test
    void findingsAboutAReportedEventAreAttachedByNumberOrTerm() {
        var result = Listings.assemble(Map.of(
                "AE",
                "USUBJID,AESEQ,AESPID,AELNKID,AEDECOD,AESTDTC,AESEV,AESER\n"
                        + "S-1,1,E01,,Ulcer,2026-01-03,MILD,N\nS-1,2,E02,L2,Rash,2026-01-03,MILD,N\nS-1,3,E03,,Cough,2026-01-03,MILD,N",
                "FA",
                "USUBJID,FASEQ,FALNKID,FALNKGRP,FATESTCD,FAOBJ,FAORRES,FAORRESU,FADTC\n"
                        + "S-1,1,E01,,DIAMETER,ULCER,3.2,cm,2026-01-04\nS-1,2,,L2,FUNCIMP,x,Affects ADL,,2026-01-04\n"
                        + "S-1,3,,,FINDING,COUGH,tissue necrosis,,2026-01-04\nS-1,4,,,TREATMENT,COUGH,narcotic-any,,2026-01-05\n"
                        + "S-1,5,,,OCCUR,NOWHERE,Y,,2026-01-05\nS-1,6,,,OCCUR,NOWHERE,N,,2026-01-05"));
        assertThat(result.subject().adverseEvents())
                .extracting(event -> event.term() + " "
                        + event.localFindings().stream()
                                .map(SubjectAssemblyTest::text)
                                .toList())
                .containsExactly(
                        "Ulcer [DIAMETER 3.2 cm]",
                        "Rash [FUNCTIONAL_IMPACT affects_adl]",
                        "Cough [FINDING tissue_necrosis, TREATMENT narcotic_any]");
        assertThat(result.problems())
                .extracting(problem -> problem.id() + " " + problem.place().record())
                .containsExactly("LST-029 FA 5");
    }

    private static String text(LocalFinding finding) {
        String value = finding.measured()
                .value()
                .map(size -> size.toPlainString() + " " + finding.measured().unit())
                .orElse(finding.word());
        return finding.kind() + " " + value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red arm,Injection site erythema,,2026-01-02",
                "Injection site redness,,,2026-01-07",
                "REDNESS,Erythema,ARM,2026-01-01",
                "注射部位红斑,,,2026-01"
            })
    void aReactionThatIsReportedAndInTheDiaryIsOneEvent(String reported) {
        var result = Listings.assemble(diaryAndReport(reported));
        assertThat(result.subject().adverseEvents()).singleElement().satisfies(event -> {
            assertThat(event.id()).hasToString("S-1/AE/E01");
            assertThat(event.source()).isEqualTo(EventSource.REPORTED_AND_SOLICITED);
            assertThat(event.records()).hasSize(2);
            assertThat(event.siteGrade().orElseThrow().grade()).isEqualTo(Grade.GRADE_2);
            assertThat(event.doseReference()).isEqualTo("VACCINATION 1");
        });
        assertThat(result.problems()).extracting(Problem::id).contains("LST-108");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red arm,Injection site erythema,,2026-01-08",
                "red arm,Injection site erythema,,2025-12-31",
                "red face,Erythema,,2026-01-02",
                "painful arm,Injection site pain,,2026-01-02",
                "red leg,Erythema,LEG,2026-01-02"
            })
    void otherReactionsStayApart(String reported) {
        assertThat(Listings.events(diaryAndReport(reported)))
                .extracting(AdverseEvent::source)
                .containsExactlyInAnyOrder(EventSource.REPORTED, EventSource.SOLICITED);
    }

    private static Map<String, String> diaryAndReport(String reported) {
        return Map.of(
                "CE",
                CE
                        + "S-1,1,V1-RED,REDNESS,Erythema,ADMINISTRATION SITE,ARM,Y,MODERATE,2026-01-02,2026-01-03,VACCINATION 1,7,2026-01-01",
                "AE",
                "USUBJID,AESEQ,AESPID,AESEV,AESER,AETERM,AEDECOD,AELOC,AESTDTC\nS-1,1,E01,MILD,N," + reported);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {8, 80, 800})
    void theOrderOfTheRowsNeverMatters(long seed) {
        List<ListingRow> rows = new ArrayList<>(Listings.rows("DM", Listings.DM));
        rows.addAll(
                Listings.rows(
                        "AE",
                        Listings.AE_HEADER
                                + "AE,S-1,1,E1,a,,2026-01-03,,MILD,,N,,\nAE,S-1,2,E1,a,,2026-01,,SEVERE,,N,,\nAE,S-1,3,,b,,2026-01-03,,MILD,,Y,,\nAE,S-1,4,,b,,2026-01-03,,MILD,,Y,,"));
        rows.addAll(
                Listings.rows(
                        "FA",
                        FACE
                                + "FACE,S-1,1,,OCCUR,CHILLS,,Y,,,,2026-01-02,V 1,\nFACE,S-1,2,,SEV,CHILLS,,MILD,,,,2026-01-03,V 1,"));
        rows.addAll(Listings.rows(
                "SUPPAE", "USUBJID,RDOMAIN,IDVAR,IDVARVAL,QNAM,QVAL\nS-1,AE,AESEQ,1,A,1\nS-1,AE,AESEQ,9,A,1"));
        AssemblyResult ordered = Listings.assemble(rows);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rows, random);
            assertThat(Listings.assemble(rows)).isEqualTo(ordered);
        }
    }
}
