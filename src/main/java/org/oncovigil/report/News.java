package org.oncovigil.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.followup.VisitStatus;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.SafetyOverview;

/** What is new since the run compared with: findings first, then overdue contacts, then events. */
final class News {
    private final SafetyOverview overview;
    private final EventSurvey survey;
    private final Words words;
    private final Map<String, SubjectCase> subjects = new HashMap<>();

    News(SafetyOverview overview, EventSurvey survey, Words words) {
        this.overview = overview;
        this.survey = survey;
        this.words = words;
        overview.subjects().forEach(subject -> subjects.put(subject.subject().value(), subject));
    }

    /** Hands over every line. In a study's first run its events, all of them new, are one line. */
    void forEach(Consumer<NewsLine> reader) {
        overview.findings().stream()
                .filter(entry -> entry.state() != FindingState.SAME)
                .map(this::ofFinding)
                .forEach(reader);
        overview.visits().stream().filter(News::isOverdue).map(this::ofVisit).forEach(reader);
        if (overview.run().previousRun() == 0) {
            reader.accept(firstRun());
            return;
        }
        overview.events().forEach(line -> {
            if (line.state() != EventState.SAME) {
                reader.accept(ofEvent(line));
            }
        });
    }

    /** How many lines there are. */
    long count() {
        long findings = overview.findings().stream()
                .filter(entry -> entry.state() != FindingState.SAME)
                .count();
        long visits = overview.visits().stream().filter(News::isOverdue).count();
        boolean first = overview.run().previousRun() == 0;
        return findings + visits + (first ? 1 : survey.total() - survey.count(EventState.SAME));
    }

    /** Whether a contact's window ended without it. */
    static boolean isOverdue(FollowUpVisit visit) {
        return visit.status() == VisitStatus.OVERDUE || visit.status() == VisitStatus.CRITICAL;
    }

    private NewsLine ofFinding(LedgerEntry entry) {
        Finding finding = entry.finding();
        return new NewsLine(
                entry.state() + "_FINDING",
                finding.kind().name(),
                finding.subject(),
                finding.siteId(),
                finding.subject().isEmpty() ? "" : finding.scope(),
                term(finding),
                entry.state() == FindingState.WITHDRAWN ? "WITHDRAWN" : finding.outcome(),
                entry.state() == FindingState.WITHDRAWN ? finding.outcome() : entry.was(),
                finding.hits().stream().map(hit -> hit.rule()).distinct().collect(Collectors.joining("\n")),
                finding.reason(),
                Optional.of(askOf(entry)),
                Optional.empty(),
                finding.event());
    }

    /** The event's term and grade; of a finding without an event the scope. */
    private static String term(Finding finding) {
        if (finding.subject().isEmpty()) {
            return finding.scope();
        }
        String grade = finding.fact("grade");
        return grade.isEmpty() ? finding.fact("event") : finding.fact("event") + " G" + grade;
    }

    private static Phrase askOf(LedgerEntry entry) {
        if (entry.state() == FindingState.WITHDRAWN) {
            return Phrase.ASK_WITHDRAWN;
        }
        return switch (entry.finding().kind()) {
            case DLT -> Phrase.ASK_DLT;
            case SUBJECT_STOP -> Phrase.ASK_STOP;
            case TRIAL_PAUSE -> Phrase.ASK_PAUSE;
            case TERMINATION_REVIEW -> Phrase.ASK_TERMINATION_REVIEW;
            case FOLLOW_UP -> Phrase.ASK_FOLLOW_UP;
        };
    }

    private NewsLine ofVisit(FollowUpVisit visit) {
        String subject = visit.subject().value();
        return new NewsLine(
                visit.status().name(),
                "CONTACT",
                subject,
                site(subject),
                cohort(subject),
                words.say(Phrase.CONTACT, visit.month()),
                visit.status().name(),
                "",
                "",
                words.say(Phrase.NEWS_CONTACT, visit.daysOverdue()),
                Optional.of(Phrase.ASK_CONTACT),
                Optional.of(visit.window().latest()),
                "");
    }

    private NewsLine firstRun() {
        return new NewsLine(
                "NEW_EVENT",
                "EVENT",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                words.say(Phrase.NEWS_FIRST_RUN, survey.total()),
                Optional.of(Phrase.ASK_EVENT),
                Optional.empty(),
                "");
    }

    private NewsLine ofEvent(EventLine line) {
        String subject = line.event().subject().value();
        int grade = line.event().gradeNumber();
        String term = grade == 0 ? line.event().term() : line.event().term() + " G" + grade;
        return new NewsLine(
                line.state() + "_EVENT",
                "EVENT",
                subject,
                line.subject().map(SubjectCase::siteId).orElse(""),
                line.subject().map(SubjectCase::cohort).orElse(""),
                term,
                line.verdict().map(verdict -> verdict.decision().name()).orElse(""),
                "",
                words.moves(line.changes()),
                words.of(line.event().toxicityClass()) + (line.event().isSerious() ? " · " + words.of("SERIOUS") : ""),
                line.state() == EventState.REMOVED ? Optional.empty() : Optional.of(Phrase.ASK_EVENT),
                Optional.empty(),
                line.event().id().value());
    }

    private String site(String subject) {
        return subjects.containsKey(subject) ? subjects.get(subject).siteId() : "";
    }

    private String cohort(String subject) {
        return subjects.containsKey(subject) ? subjects.get(subject).cohort() : "";
    }
}
