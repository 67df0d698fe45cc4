package org.oncovigil.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.attribution.SteroidReading;
import org.oncovigil.escalation.SubjectCase.GivenDose;
import org.oncovigil.escalation.WatchedResult.Answer;
import org.oncovigil.study.SafetyTest;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.DispositionList;
import org.oncovigil.subject.DispositionMeaning;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.PartialDate;

/** Derives what is watched about a subject from its facts up to the data cut-off. */
public final class SafetyWatchDerivation {
    private final StudyProtocol protocol;
    private final WatchedTests watched;
    private final SteroidReading steroids;
    private final DispositionList meanings;

    public SafetyWatchDerivation(
            StudyProtocol protocol, WatchedTests watched, SteroidReading steroids, DispositionList meanings) {
        this.meanings = meanings;
        this.protocol = protocol;
        this.watched = watched;
        this.steroids = steroids;
    }

    /** What is watched about a subject. */
    public SafetyWatch of(SubjectRecord facts, SubjectCase subject) {
        return new SafetyWatch(
                overdue(facts, subject),
                results(facts, subject),
                steroids.of(facts),
                consent(facts),
                newest(facts, subject));
    }

    /** Tests due from the first dose on, up to the cut-off and the end of study, without a result in their days. */
    private List<DueTest> overdue(SubjectRecord facts, SubjectCase subject) {
        List<DueTest> due = new ArrayList<>();
        for (SafetyTest test : protocol.stops().safetyTests()) {
            for (int studyDay : test.studyDays()) {
                subject.firstDose()
                        .map(first -> first.plusDays(studyDay - 1L))
                        .filter(day -> !day.isAfter(subject.dataCutoff()) && !day.isAfter(subject.observedUntil()))
                        .filter(day -> !isDone(facts, test, day))
                        .map(day -> new DueTest(
                                subject.subject(), test.organ(), test.testCode(), day, subject.dataCutoff()))
                        .ifPresent(due::add);
            }
        }
        due.sort(Comparator.comparing(DueTest::due).thenComparing(DueTest::testCode));
        return due;
    }

    /** A result counts from so many days before the day it is due as it may come late; a later one counts as well. */
    private boolean isDone(SubjectRecord facts, SafetyTest test, LocalDate due) {
        LocalDate from = due.minusDays(protocol.stopping().overdueTestDays());
        return facts.labResults().stream()
                .filter(result -> result.testCode().equalsIgnoreCase(test.testCode()))
                .anyMatch(result ->
                        result.on().latest().filter(day -> !day.isBefore(from)).isPresent());
    }

    private List<WatchedResult> results(SubjectRecord facts, SubjectCase subject) {
        List<WatchedResult> results = new ArrayList<>();
        facts.labResults()
                .forEach(result -> watched.row("LB", result.testCode())
                        .ifPresent(row -> add(
                                results,
                                subject,
                                row,
                                result.original().text(),
                                result.on(),
                                WatchedTests.answer(row, result))));
        facts.immuneResponses()
                .forEach(result -> watched.row("IS", result.testCode())
                        .ifPresent(row -> add(
                                results,
                                subject,
                                row,
                                result.measured().text(),
                                result.on(),
                                WatchedTests.answer(row, result))));
        results.sort(Comparator.comparing(WatchedResult::on)
                .thenComparing(WatchedResult::testCode)
                .thenComparing(WatchedResult::text));
        return results;
    }

    /** Takes a result that was taken after the day of the first dose; a partial day counts by its last one. */
    private static void add(
            List<WatchedResult> results,
            SubjectCase subject,
            WatchedTests.Row row,
            String text,
            PartialDate on,
            Answer answer) {
        Optional<LocalDate> day = on.latest()
                .map(last -> last.isAfter(subject.dataCutoff()) ? subject.dataCutoff() : last)
                .filter(last -> subject.firstDose().filter(last::isAfter).isPresent());
        day.ifPresent(taken -> results.add(new WatchedResult(
                subject.subject(),
                row.meaning(),
                row.domain(),
                row.testCode(),
                text,
                taken,
                lastDose(subject, taken),
                answer)));
    }

    private static Optional<LocalDate> lastDose(SubjectCase subject, LocalDate day) {
        return subject.doses().stream()
                .map(GivenDose::on)
                .filter(dose -> !dose.isAfter(day))
                .reduce((one, later) -> later);
    }

    private FollowUpConsent consent(SubjectRecord facts) {
        boolean given = facts.dispositions().stream()
                .anyMatch(record -> meanings.meanings(record).contains(DispositionMeaning.CONSENT_TO_FOLLOW_UP));
        return given ? FollowUpConsent.ON_RECORD : FollowUpConsent.MISSING;
    }

    private static Optional<LocalDate> newest(SubjectRecord facts, SubjectCase subject) {
        return Stream.of(
                        facts.adverseEvents().stream().flatMap(SafetyWatchDerivation::days),
                        facts.labResults().stream().map(result -> result.on()),
                        facts.vitalSigns().stream().map(sign -> sign.on()),
                        facts.exposures().stream().map(dose -> dose.start()))
                .flatMap(days -> days)
                .flatMap(day -> day.earliest().stream())
                .filter(day -> !day.isAfter(subject.dataCutoff()))
                .max(Comparator.naturalOrder());
    }

    private static Stream<PartialDate> days(AdverseEvent event) {
        return Stream.concat(
                Stream.of(event.onset(), event.resolution()),
                event.steps().stream().map(step -> step.from()));
    }
}
