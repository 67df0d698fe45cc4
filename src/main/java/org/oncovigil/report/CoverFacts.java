package org.oncovigil.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oncovigil.alert.AlertState;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.overview.AlertLine;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.RunFacts;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.overview.SafetyOverview;

/** The five questions that the cover answers at a glance, and what was not checked. */
final class CoverFacts {
    private final SafetyOverview overview;
    private final EventSurvey survey;
    private final Words words;
    private final Blinding blinding;

    /** How urgent an answer is. */
    enum Answer {
        YES(Phrase.ANSWER_YES, StyleName.LIGHT_RED),
        LOOK(Phrase.ANSWER_LOOK, StyleName.LIGHT_AMBER),
        NO(Phrase.ANSWER_NO, StyleName.LIGHT_GREEN);

        private final Phrase phrase;
        private final StyleName style;

        Answer(Phrase phrase, StyleName style) {
            this.phrase = phrase;
            this.style = style;
        }

        Phrase phrase() {
            return phrase;
        }

        StyleName style() {
            return style;
        }

        static Answer of(boolean yes, boolean look) {
            if (yes) {
                return YES;
            }
            return look ? LOOK : NO;
        }
    }

    /**
     * One light.
     *
     * @param question what it asks
     * @param answer the answer
     * @param count how many
     * @param detail what the count is made of
     * @param sheet where to look
     */
    record Light(Phrase question, Answer answer, long count, String detail, SheetKey sheet) {}

    CoverFacts(SafetyOverview overview, EventSurvey survey, Words words, Blinding blinding) {
        this.overview = overview;
        this.survey = survey;
        this.words = words;
        this.blinding = blinding;
    }

    /**
     * One fact of the run.
     *
     * @param label what it is
     * @param value the fact
     */
    record Fact(Phrase label, String value) {}

    /** The run in a few words, for strips, footers and titles. */
    static String runText(RunFacts run, Words words, Blinding blinding) {
        return run.study() + " · " + words.say(Phrase.DATA_CUTOFF) + " " + run.dataCutoff() + " · "
                + words.say(Phrase.RUN) + " " + run.runId() + " · " + words.say(blinding.phrase());
    }

    /** Which run this is. */
    List<Fact> run() {
        RunFacts run = overview.run();
        String previous = run.previousRun() == 0
                ? words.say(Phrase.FIRST_RUN)
                : words.say(Phrase.RUN) + " " + run.previousRun() + ", " + words.say(Phrase.DATA_CUTOFF) + " "
                        + run.previousDataCutoff();
        return List.of(
                new Fact(Phrase.STUDY, run.study()),
                new Fact(Phrase.TITLE, run.title()),
                new Fact(Phrase.PROTOCOL_VERSION, run.protocolVersion()),
                new Fact(Phrase.DATA_CUTOFF, run.dataCutoff().toString()),
                new Fact(Phrase.RUN, String.valueOf(run.runId())),
                new Fact(Phrase.STARTED, run.startedAt().replaceAll("\\.\\d+Z$", "Z")),
                new Fact(Phrase.PROGRAM, run.program()),
                new Fact(Phrase.RULEBOOK, run.rulebookSha256()),
                new Fact(Phrase.LOCAL_SCALE, run.localScale()),
                new Fact(Phrase.SYSTEMIC_SCALE, run.systemicScale()),
                new Fact(Phrase.COMPARED_WITH, previous),
                new Fact(Phrase.BLINDING, words.say(blinding.phrase())));
    }

    /** Whether an alert waits to be sent or acknowledged. */
    static boolean isOpen(AlertLine line) {
        return switch (line.state()) {
            case QUEUED, FAILED, SENT -> true;
            case LISTED, SUPERSEDED -> false;
        };
    }

    /** The five lights. */
    List<Light> lights() {
        return List.of(stopping(), newDlt(), alerts(), unjudged(), feeds());
    }

    private Light stopping() {
        RunSummary.Stopping counts = overview.summary().stopping();
        int stops = counts.subjectStop() + counts.trialPause() + counts.terminationReview();
        return new Light(
                Phrase.LIGHT_STOPPING,
                Answer.of(stops > 0, counts.subjectHold() > 0),
                (long) stops + counts.subjectHold(),
                words.say(
                        Phrase.DETAIL_STOPPING,
                        counts.trialPause(),
                        counts.terminationReview(),
                        counts.subjectStop(),
                        counts.subjectHold()),
                SheetKey.STOPPING_RULES);
    }

    private Light newDlt() {
        long fresh = 0;
        long open = 0;
        long withdrawn = 0;
        for (LedgerEntry entry : overview.findings()) {
            if (entry.finding().kind() != FindingKind.DLT) {
                continue;
            }
            boolean counts = counts(entry.finding().outcome());
            fresh += counts && (entry.state() == FindingState.NEW || entry.state() == FindingState.CHANGED) ? 1 : 0;
            open += counts && entry.state() != FindingState.WITHDRAWN ? 1 : 0;
            withdrawn += entry.state() == FindingState.WITHDRAWN ? 1 : 0;
        }
        return new Light(
                Phrase.LIGHT_DLT,
                Answer.of(fresh > 0, open > 0 || withdrawn > 0),
                fresh,
                words.say(Phrase.DETAIL_DLT, open, withdrawn),
                blinding == Blinding.BLINDED ? SheetKey.AE_LISTING : SheetKey.DLT_BOARD);
    }

    private static boolean counts(String outcome) {
        return Arrays.stream(DltDecision.values())
                .anyMatch(
                        decision -> decision.countsInCohort() && decision.name().equals(outcome));
    }

    private Light alerts() {
        long waiting = count(AlertState.QUEUED);
        long failed = count(AlertState.FAILED);
        long sent = count(AlertState.SENT);
        return new Light(
                Phrase.LIGHT_ALERTS,
                Answer.of(waiting + failed > 0, sent > 0),
                overview.alerts().stream().filter(CoverFacts::isOpen).count(),
                words.say(Phrase.DETAIL_ALERTS, sent, waiting, failed, count(AlertState.LISTED)),
                SheetKey.ALERTS);
    }

    private long count(AlertState state) {
        return overview.alerts().stream().filter(line -> line.state() == state).count();
    }

    private Light unjudged() {
        long setAside = overview.summary().inputs().stream()
                .mapToLong(InputLine::rowsSetAside)
                .sum();
        long cannot = overview.summary().dlt().cannotAssess();
        long ungraded = survey.ungraded();
        return new Light(
                Phrase.LIGHT_UNJUDGED,
                Answer.of(cannot > 0, ungraded + setAside > 0),
                cannot + ungraded + setAside,
                words.say(Phrase.DETAIL_UNJUDGED, cannot, ungraded, setAside),
                SheetKey.DATA_PROBLEMS);
    }

    private Light feeds() {
        Set<String> read = new HashSet<>();
        List<String> empty = new ArrayList<>();
        for (InputLine input : overview.summary().inputs()) {
            read.add(input.domain().toUpperCase(Locale.ROOT));
            if (input.rowsRead() == 0) {
                empty.add(input.file());
            }
        }
        List<String> missing = overview.protocol().intake().requiredDomains().stream()
                .filter(domain -> !read.contains(domain.toUpperCase(Locale.ROOT)))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add(words.say(Phrase.FEEDS_MISSING, String.join(", ", missing)));
        }
        if (!empty.isEmpty()) {
            parts.add(words.say(Phrase.FEEDS_EMPTY, String.join(", ", empty)));
        }
        return new Light(
                Phrase.LIGHT_FEEDS,
                Answer.of(!missing.isEmpty(), !empty.isEmpty()),
                (long) missing.size() + empty.size(),
                parts.isEmpty() ? words.say(Phrase.FEEDS_ALL, read.size()) : String.join(" ", parts),
                SheetKey.DATA_PROBLEMS);
    }

    /** What was not checked, one thing a line. */
    List<String> unchecked() {
        List<String> lines = new ArrayList<>();
        for (RuleRun rule : overview.ruleRuns()) {
            if (rule.status() == RuleRun.Status.SKIPPED) {
                lines.add(words.say(Phrase.UNCHECKED_SKIPPED, rule.rule(), rule.title(), rule.why()));
            }
        }
        overview.protocol().switchedOff().forEach(rule -> lines.add(words.say(Phrase.UNCHECKED_OFF, rule)));
        if (survey.ungraded() > 0) {
            lines.add(words.say(Phrase.UNCHECKED_UNGRADED, survey.ungraded()));
        }
        if (survey.uncoded() > 0) {
            lines.add(words.say(Phrase.UNCHECKED_UNCODED, survey.uncoded()));
        }
        if (blinding == Blinding.BLINDED) {
            lines.add(words.say(Phrase.UNCHECKED_BLINDED));
        }
        if (lines.isEmpty()) {
            lines.add(words.say(Phrase.UNCHECKED_NOTHING));
        }
        return lines;
    }
}
