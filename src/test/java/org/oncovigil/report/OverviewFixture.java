package org.oncovigil.report;

import static org.oncovigil.report.EventFixture.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertState;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.CohortDecision;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.finding.RuleHit;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.followup.VisitStatus;
import org.oncovigil.overview.AlertLine;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.FieldChange;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.RunFacts;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.study.IntakePlan;
import org.oncovigil.study.Parameter;
import org.oncovigil.study.Parameters;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.study.StudyId;
import org.oncovigil.study.StudyPart;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.timing.DateRange;

/** A synthetic study on its third night: two cohorts that count DLTs, one expansion, eight subjects. */
final class OverviewFixture {
    static final LocalDate CUTOFF = LocalDate.of(2026, 3, 5);
    static final String HASH = "5f2c8a9be0d14c77a1b2c3d4e5f60718293a4b5c6d7e8f901234567890abcdef";

    static final SubjectCase S01 = subject(1, "C1", "DL1", true, "2026-01-05", "2026-01-26");
    static final SubjectCase S02 = subject(2, "C1", "DL1", true, "2026-01-07", "2026-01-28");
    static final SubjectCase S03 = subject(3, "C1", "DL1", true, "2026-01-09", "2026-01-30");
    static final SubjectCase S04 = subject(4, "C2", "DL2", true, "2026-02-09", "2026-03-02");
    static final SubjectCase S05 = subject(5, "C2", "DL2", true, "2026-02-12", "2026-03-05");
    static final SubjectCase S06 = subject(6, "C2", "DL2", true, "2026-02-16");
    static final SubjectCase S07 = subject(7, "C2", "DL2", true, "2026-02-20");
    static final SubjectCase S08 = subject(8, "CX", "DL2", false, "2026-02-01");
    static final List<SubjectCase> SUBJECTS = List.of(S01, S02, S03, S04, S05, S06, S07, S08);

    private OverviewFixture() {}

    /** The third night as it stands. */
    static SafetyOverview thirdNight() {
        return with(run(3, 2), events(), problems());
    }

    /** The third night as if it were the first run of the study. */
    static SafetyOverview firstRun() {
        return with(run(1, 0), events(), problems());
    }

    /** The third night with many more events and problems. */
    static SafetyOverview large(int eventCount, int problemCount) {
        SafetyOverview.Rows<EventLine> many = reader -> {
            for (int number = 1; number <= eventCount; number++) {
                SubjectCase subject = SUBJECTS.get(number % SUBJECTS.size());
                reader.accept(event(subject, number, "Headache")
                        .reportedAs("Headache, episode " + number)
                        .from(subject.firstDose()
                                .orElseThrow()
                                .plusDays(number % 28)
                                .toString())
                        .to(subject.firstDose()
                                .orElseThrow()
                                .plusDays(number % 28 + 2)
                                .toString())
                        .grade(number % 3 + 1)
                        .line());
            }
        };
        SafetyOverview.Rows<Problem> manyProblems = reader -> {
            for (int line = 2; line < problemCount + 2; line++) {
                reader.accept(problem("LST-012", Severity.WARNING, line));
            }
        };
        return with(run(3, 2), many, manyProblems);
    }

    static SafetyOverview with(RunFacts run, List<EventLine> events, List<Problem> problems) {
        return with(run, events::forEach, problems::forEach);
    }

    private static SafetyOverview with(
            RunFacts run, SafetyOverview.Rows<EventLine> events, SafetyOverview.Rows<Problem> problems) {
        return new SafetyOverview(
                run,
                protocol(),
                summary(),
                cohorts(),
                findings(),
                ruleRuns(),
                visits(),
                SUBJECTS,
                alerts(),
                org.oncovigil.overview.ReviewRecord.EMPTY,
                events,
                problems);
    }

    static RunFacts run(long runId, long previous) {
        return new RunFacts(
                runId,
                "DEMO-001",
                "Synthetic first-in-human study of an individualised mRNA vaccine",
                "2.0",
                CUTOFF,
                "2026-03-06T02:15:03Z",
                "0.1.0",
                HASH,
                "NMPA-2025",
                "CTCAE-5.0",
                previous,
                previous == 0 ? "" : "2026-03-04");
    }

    static List<EventLine> events() {
        return Stream.of(
                        event(S04, 1, "Colitis")
                                .in("Gastrointestinal disorders")
                                .reportedAs("immune colitis")
                                .from("2026-02-20")
                                .grade(3)
                                .ongoing()
                                .serious(SeriousnessCriterion.HOSPITALISATION)
                                .rated(ToxicityClass.DELAYED_IMMUNE_RELATED)
                                .is(EventState.NEW)
                                .dlt(DltDecision.CONFIRMED_BY_RULE, "CV-DLT-1/D4"),
                        event(S05, 1, "Arthralgia")
                                .in("Musculoskeletal and connective tissue disorders")
                                .reportedAs("关节痛（双膝）")
                                .from("2026-02-18")
                                .grade(3)
                                .ongoing()
                                .causality(InvestigatorCausality.MISSING)
                                .rated(ToxicityClass.CONFOUNDED_INDETERMINATE)
                                .is(
                                        EventState.CHANGED,
                                        new FieldChange("grade_used", "2", "3"),
                                        new FieldChange("onset", "2026-02", "2026-02-18"))
                                .dlt(DltDecision.POSSIBLE, "CV-DLT-1/D3"),
                        event(S01, 1, "Pyrexia")
                                .from("2026-01-06T09:30")
                                .to("2026-01-07")
                                .grade(3)
                                .dlt(DltDecision.EXCLUDED, "CV-DLT-1/D3")
                                .liftedBy("CV-DLT-1/X1"),
                        event(S01, 2, "Injection site erythema")
                                .local()
                                .from("2026-01-05")
                                .to("2026-01-08")
                                .grade(2),
                        event(S02, 1, "Injection site pain")
                                .local()
                                .from("2026-01-07")
                                .to("2026-01-09")
                                .grade(1),
                        event(S02, 2, "Fatigue").from("2026-01").grade(2).ongoing(),
                        event(S03, 1, "Injection site induration")
                                .local()
                                .from("2026-01-10")
                                .to("2026-01-14"),
                        event(S03, 2, "Rash")
                                .uncoded()
                                .reportedAs("=cmd|' /C calc'!A0")
                                .from("2026-01-20")
                                .grade(1),
                        event(S06, 1, "Headache")
                                .reportedAs("+Headache")
                                .from("2026-02-17")
                                .to("2026-02-18")
                                .grade(1)
                                .is(EventState.NEW),
                        event(S06, 2, "Anaphylactic reaction")
                                .in("Immune system disorders")
                                .from("2026-02-16")
                                .to("2026-02-16")
                                .grade(4)
                                .serious(SeriousnessCriterion.LIFE_THREATENING)
                                .rated(ToxicityClass.ACUTE_HYPERSENSITIVITY_CRS)
                                .dlt(DltDecision.CONFIRMED_BY_RULE, "CV-DLT-1/D5"),
                        event(S07, 1, "Nausea")
                                .reportedAs("@nausea")
                                .from("2026-02-21")
                                .to("2026-02-22")
                                .grade(1),
                        event(S08, 1, "Hypothyroidism")
                                .from("2026-02-25")
                                .grade(2)
                                .ongoing(),
                        event(S02, 3, "Dizziness")
                                .from("2026-01-15")
                                .to("2026-01-15")
                                .grade(1)
                                .is(EventState.REMOVED))
                .map(EventFixture::line)
                .toList();
    }

    static List<Problem> problems() {
        return List.of(
                problem("LST-012", Severity.ERROR, 41),
                new Problem(
                        "GRD-004",
                        Severity.WARNING,
                        "Value without a unit",
                        "数值缺少单位",
                        Place.line("face.csv", 17).of("DEMO-001-0003", "FA 3").column("FAORRESU"),
                        "diameter 6 has no unit",
                        "cm or mm",
                        "Event kept, not gradable."),
                problem("LST-030", Severity.NOTE, 7));
    }

    private static Problem problem(String id, Severity severity, long line) {
        return new Problem(
                id,
                severity,
                "Date is not a date",
                "日期无效",
                Place.line("ae.csv", line).of("DEMO-001-0007", "AE 3").column("AESTDTC"),
                "-2025-13-02",
                "YYYY, YYYY-MM or YYYY-MM-DD",
                "Row set aside.");
    }

    private static SubjectCase subject(int number, String cohort, String level, boolean countsDlt, String... doses) {
        List<SubjectCase.GivenDose> given = Stream.of(doses)
                .map(day -> new SubjectCase.GivenDose(LocalDate.parse(day), "VACCINE", "LOT-7"))
                .toList();
        return new SubjectCase(
                new Usubjid(String.format(java.util.Locale.ROOT, "DEMO-001-%04d", number)),
                number % 2 == 0 ? "102" : "101",
                cohort,
                level,
                countsDlt,
                false,
                given,
                2,
                Optional.of(given.get(0).on().plusDays(27)),
                CUTOFF,
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                CUTOFF);
    }

    private static List<CohortTally> cohorts() {
        return List.of(
                new CohortTally(
                        "C1",
                        "DL1",
                        ids(S01, S02, S03),
                        ids(S01, S02, S03),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        CohortDecision.ELIGIBLE_TO_ESCALATE,
                        false,
                        "nothing: the cohort is complete"),
                new CohortTally(
                        "C2",
                        "DL2",
                        ids(S04, S05, S06, S07),
                        ids(S04, S05, S06),
                        ids(S07),
                        List.of(),
                        ids(S04, S06),
                        ids(S05),
                        List.of(),
                        List.of(),
                        CohortDecision.EXCEEDED,
                        true,
                        "refuting the DLTs of 2 subjects → expand to six"),
                new CohortTally(
                        "CX",
                        "DL2",
                        ids(S08),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        CohortDecision.NOT_APPLICABLE,
                        false,
                        ""));
    }

    private static List<Usubjid> ids(SubjectCase... subjects) {
        return Stream.of(subjects).map(SubjectCase::subject).toList();
    }

    private static Finding finding(
            FindingKind kind, SubjectCase subject, String event, String outcome, String rule, String reason) {
        return new Finding(
                kind,
                kind + "|" + subject.subject() + "|" + event,
                subject.subject().value(),
                subject.siteId(),
                subject.cohort(),
                event.isEmpty() ? "" : subject.subject() + "/AE/" + event,
                outcome,
                List.of(new RuleHit(rule, "the values that made it fire", true)),
                List.of(),
                List.of(
                        new Finding.Fact("event", "Colitis"),
                        new Finding.Fact("grade", "3"),
                        new Finding.Fact("onset", "2026-02-20"),
                        new Finding.Fact("rationale", "long")),
                reason);
    }

    static List<LedgerEntry> findings() {
        Finding pause = new Finding(
                FindingKind.TRIAL_PAUSE,
                "TRIAL_PAUSE|T6|DL2",
                "",
                "",
                "DOSE_AND_ABOVE DL2",
                "",
                "T6",
                List.of(new RuleHit("CV-PAUSE-1/T6", "2 of 3 evaluable subjects with a DLT, limit 2", true)),
                List.of(),
                List.of(new Finding.Fact("dlt", "3"), new Finding.Fact("evaluable", "3")),
                "The DLT ceiling of dose level DL2 is reached");
        return List.of(
                new LedgerEntry(pause, FindingState.NEW, "", 3),
                new LedgerEntry(
                        finding(
                                FindingKind.DLT,
                                S04,
                                "E01",
                                "CONFIRMED_BY_RULE",
                                "CV-DLT-1/D4",
                                "Colitis grade 3 on study day 12: criteria met, no exclusion applies"),
                        FindingState.NEW,
                        "",
                        3),
                new LedgerEntry(
                        finding(
                                FindingKind.DLT,
                                S05,
                                "E01",
                                "POSSIBLE",
                                "CV-DLT-1/D3",
                                "Arthralgia grade 3: criteria met; the investigator's causality is missing"),
                        FindingState.CHANGED,
                        "CANNOT_ASSESS",
                        2),
                new LedgerEntry(
                        finding(
                                FindingKind.DLT,
                                S06,
                                "E02",
                                "CONFIRMED_BY_RULE",
                                "CV-DLT-1/D5",
                                "Anaphylactic reaction grade 4"),
                        FindingState.SAME,
                        "CONFIRMED_BY_RULE",
                        2),
                new LedgerEntry(
                        finding(
                                FindingKind.SUBJECT_STOP,
                                S06,
                                "E02",
                                "STOP_PERMANENT",
                                "CV-STOP-1/P1",
                                "Anaphylaxis: no further dose"),
                        FindingState.SAME,
                        "STOP_PERMANENT",
                        2),
                new LedgerEntry(
                        finding(FindingKind.SUBJECT_STOP, S04, "E01", "HOLD", "CV-STOP-1/H1", "A DLT is open"),
                        FindingState.NEW,
                        "",
                        3),
                new LedgerEntry(
                        finding(
                                FindingKind.FOLLOW_UP,
                                S04,
                                "E01",
                                "L2",
                                "CV-LTFU-1/L2",
                                "Delayed immune-related event of grade 3"),
                        FindingState.NEW,
                        "",
                        3),
                new LedgerEntry(
                        finding(FindingKind.DLT, S02, "E02", "POSSIBLE", "CV-DLT-1/D3", "Fatigue grade 3"),
                        FindingState.WITHDRAWN,
                        "POSSIBLE",
                        1));
    }

    private static List<RuleRun> ruleRuns() {
        return List.of(
                new RuleRun("CV-DLT-1/D1", "Death", "CV-DLT-1 D1: grade 5", RuleRun.Status.SILENT, 0, ""),
                new RuleRun("CV-DLT-1/D3", "Grade 3 non-laboratory event", "CV-DLT-1 D3", RuleRun.Status.FIRED, 2, ""),
                new RuleRun(
                        "CV-DLT-1/D9", "Hy's law", "CV-DLT-1 D9", RuleRun.Status.SKIPPED, 0, "no laboratory listing"));
    }

    private static List<FollowUpVisit> visits() {
        LocalDate due = LocalDate.of(2026, 1, 20);
        return List.of(
                new FollowUpVisit(
                        S03.subject(),
                        3,
                        due,
                        new DateRange(due.minusDays(14), due.plusDays(14)),
                        Optional.empty(),
                        VisitStatus.OVERDUE,
                        30),
                new FollowUpVisit(
                        S01.subject(),
                        6,
                        CUTOFF,
                        new DateRange(CUTOFF.minusDays(14), CUTOFF.plusDays(14)),
                        Optional.empty(),
                        VisitStatus.DUE,
                        0));
    }

    private static List<AlertLine> alerts() {
        Recipient monitor = new Recipient(Recipient.Role.MEDICAL_MONITOR, "", "M", "monitor@example.org", "en");
        Recipient investigator =
                new Recipient(Recipient.Role.PRINCIPAL_INVESTIGATOR, "102", "I", "pi102@example.org", "zh");
        List<LedgerEntry> findings = findings();
        List<AlertLine> lines = new ArrayList<>();
        lines.add(new AlertLine(
                12,
                3,
                AlertState.QUEUED,
                "2026-03-06T02:15:04Z",
                "",
                List.of(),
                alert(findings.get(1).finding(), AlertKind.POSSIBLE_DLT, investigator, monitor)));
        lines.add(new AlertLine(
                9,
                2,
                AlertState.SENT,
                "2026-03-05T02:15:04Z",
                "2026-03-05T02:15:09Z",
                List.of("pi102@example.org", "monitor@example.org"),
                alert(findings.get(3).finding(), AlertKind.POSSIBLE_DLT, investigator, monitor)));
        return lines;
    }

    private static Alert alert(Finding finding, AlertKind kind, Recipient... recipients) {
        return new Alert(
                finding.key(),
                1,
                kind,
                Alert.Purpose.NEW,
                "DEMO-001",
                finding,
                "",
                List.of(recipients),
                CUTOFF.toString(),
                HASH,
                "+86 10 0000 0000");
    }

    static StudyProtocol protocol() {
        SortedMap<String, Parameters> ruleSets = new TreeMap<>();
        SortedMap<String, Parameter> dlt = new TreeMap<>();
        for (String name : DLT_PARAMETERS) {
            dlt.put(name, parameter(name, name.equals("dltWindowDays") ? "28" : "3"));
        }
        ruleSets.put("CV-DLT-1", new Parameters("CV-DLT-1", dlt));
        return new StudyProtocol(
                new StudyId("DEMO-001"),
                "Synthetic study",
                "2.0",
                new ProductProfile(
                        "therapeutic_cancer_vaccine",
                        List.of("mrna_lnp"),
                        List.of("im"),
                        Set.of("VACCINE"),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        "none"),
                new ScaleChoice("NMPA-2025", "CTCAE-5.0", false, ""),
                List.of(new DoseLevel("DL1", 1, "25 µg"), new DoseLevel("DL2", 2, "50 µg")),
                List.of(
                        new Cohort("C1", "DL1", StudyPart.ESCALATION, Set.of("C1"), false, 2),
                        new Cohort("C2", "DL2", StudyPart.ESCALATION, Set.of("C2"), false, 2),
                        new Cohort("CX", "DL2", StudyPart.EXPANSION, Set.of("CX"), false, 2)),
                ruleSets,
                Set.of("CV-DLT-1/D11"),
                org.oncovigil.study.StoppingPlan.NONE,
                new FollowUpPlan("none", false, false, 5, List.of(3, 6)),
                new IntakePlan(
                        List.of("listings"),
                        Map.of(),
                        "",
                        Optional.of(CUTOFF),
                        List.of("DM", "EX", "AE"),
                        "ACTARMCD",
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.TEN),
                new AlertPlan(List.of(), true, "safety@example.org", "+86 10 0000 0000"));
    }

    private static final List<String> DLT_PARAMETERS = Stream.of(
                    org.oncovigil.study.DltParameters.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    private static Parameter parameter(String name, String value) {
        return new Parameter(
                name,
                new BigDecimal(value),
                "day",
                "meaning of " + name,
                "含义：" + name,
                "rules/dlt/CV-DLT-1.parameters.csv");
    }

    private static RunSummary summary() {
        return new RunSummary(
                "DEMO-001",
                CUTOFF.toString(),
                3,
                List.of(input("dm.csv", "DM", 8, 0), input("ex.csv", "EX", 13, 0), input("ae.csv", "AE", 15, 1)),
                new RunSummary.Subjects(8, 8, 8),
                new RunSummary.Events(12, 2, 1, 1, 11, 1, 2, 2, 0, 1),
                new TreeMap<>(Map.of("DIRECT_SYSTEMIC", 5)),
                new RunSummary.Dlt(2, 1, 0, 0, 1, Optional.of(0), Optional.of(0)),
                new RunSummary.Stopping(1, 1, 1, 0),
                new RunSummary.FollowUp(1, 1, 1, 0),
                new RunSummary.Alerts(1, 0, 1, 0, 0, 0),
                2,
                new TreeMap<>(),
                "",
                "",
                HASH,
                List.of());
    }

    private static InputLine input(String file, String domain, long rows, long setAside) {
        return new InputLine(file, domain, "CSV", HASH, rows, rows - setAside, setAside);
    }
}
