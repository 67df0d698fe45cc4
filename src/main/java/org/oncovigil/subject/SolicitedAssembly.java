package org.oncovigil.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.DateRange;
import org.oncovigil.timing.PartialDate;

/**
 * Joins the diary into reactions: one event for each asked-for reaction that happened after a dose, with its daily
 * findings. Findings of a diary without such a record make a reaction of their own, one for each object and dose, if any
 * of them says that something was there.
 */
final class SolicitedAssembly {
    private final Usubjid subject;
    private final List<Problem> problems = new ArrayList<>();

    SolicitedAssembly(Usubjid subject) {
        this.subject = subject;
    }

    /** The reactions, ordered by id. */
    List<SolicitedReaction> assemble(List<SolicitedRecord> records, List<FindingAbout> findings) {
        Map<String, List<FindingAbout>> daily = byReaction(records, findings);
        Map<EventId, SolicitedReaction> reactions = new TreeMap<>();
        for (SolicitedRecord record : records) {
            List<FindingAbout> own = Objects.requireNonNullElse(daily.remove(key(record)), List.of());
            boolean there = own.stream().anyMatch(FindingAbout::positive);
            if (there && record.occurred() == YesNo.NO) {
                tellContradiction(record);
            }
            if (record.occurred() == YesNo.YES || there) {
                add(reactions, reaction(record, own));
            }
        }
        daily.values().stream()
                .filter(own -> own.stream().anyMatch(FindingAbout::positive))
                .forEach(own -> add(reactions, reaction(own)));
        return List.copyOf(reactions.values());
    }

    /** What the diary contradicts itself about. */
    List<Problem> problems() {
        return problems;
    }

    private void tellContradiction(SolicitedRecord record) {
        problems.add(Problem.of(
                SubjectMessage.DIARY_CONTRADICTS,
                Place.line(record.record().file(), record.record().line())
                        .of(subject.value(), record.record().key()),
                "no reaction, beside days on which there was one",
                "an occurrence that fits its days",
                "Counted as a reaction."));
    }

    private static void add(Map<EventId, SolicitedReaction> reactions, SolicitedReaction reaction) {
        EventId id = reaction.event().id();
        for (int place = 2; reactions.containsKey(id); place++) {
            id = new EventId(reaction.event().id() + "+" + place);
        }
        reactions.put(id, new SolicitedReaction(reaction.event().withId(id), reaction.atSite(), reaction.told()));
    }

    private static String key(SolicitedRecord record) {
        return CodeLists.normal(
                record.linkId().isEmpty() ? record.doseReference() + "-" + record.term() : record.linkId());
    }

    /** The findings by reaction: by the link, or else by dose and term. */
    private static Map<String, List<FindingAbout>> byReaction(
            List<SolicitedRecord> records, List<FindingAbout> findings) {
        Map<String, String> byDoseAndTerm = new TreeMap<>();
        Map<String, String> byLink = new TreeMap<>();
        for (SolicitedRecord record : records) {
            byLink.put(key(record), key(record));
            byDoseAndTerm.put(CodeLists.normal(record.doseReference() + "-" + record.term()), key(record));
        }
        Map<String, List<FindingAbout>> daily = new TreeMap<>();
        for (FindingAbout finding : findings) {
            String doseAndTerm = CodeLists.normal(finding.doseReference() + "-" + finding.object());
            String key = Optional.ofNullable(byLink.get(finding.reactionKey()))
                    .or(() -> Optional.ofNullable(byDoseAndTerm.get(doseAndTerm)))
                    .orElse(finding.reactionKey());
            daily.computeIfAbsent(key, any -> new ArrayList<>()).add(finding);
        }
        return daily;
    }

    private SolicitedReaction reaction(SolicitedRecord record, List<FindingAbout> findings) {
        List<GradeStep> steps = new ArrayList<>(steps(findings));
        if (steps.isEmpty()) {
            steps.add(new GradeStep(record.record(), record.onset(), record.grade(), record.outcome()));
        }
        AdverseEvent event = new AdverseEvent(
                EventIdentity.solicited(subject, key(record)),
                subject,
                EventSource.SOLICITED,
                Stream.concat(Stream.of(record.record()), findings.stream().map(FindingAbout::record))
                        .sorted()
                        .toList(),
                record.term(),
                "",
                record.preferredTerm(),
                record.organClass(),
                record.location(),
                record.laterality(),
                record.doseReference(),
                record.onset().isMissing() ? firstPositive(findings) : record.onset(),
                record.resolution(),
                YesNo.UNKNOWN,
                record.outcome(),
                worst(Stream.concat(record.grade().stream(), grades(findings))),
                steps,
                record.seriousness(),
                record.causality(),
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                local(findings),
                record.supplemental());
        return new SolicitedReaction(event, record.atSite(), told(record, findings));
    }

    private SolicitedReaction reaction(List<FindingAbout> findings) {
        FindingAbout first = findings.stream()
                .min(Comparator.comparing(FindingAbout::record))
                .orElseThrow();
        AdverseEvent event = new AdverseEvent(
                EventIdentity.solicited(subject, first.reactionKey()),
                subject,
                EventSource.SOLICITED,
                findings.stream().map(FindingAbout::record).sorted().toList(),
                first.object(),
                "",
                "",
                "",
                first.location(),
                first.laterality(),
                first.doseReference(),
                firstPositive(findings),
                PartialDate.MISSING,
                YesNo.UNKNOWN,
                Outcome.UNKNOWN,
                worst(grades(findings)),
                steps(findings),
                new Seriousness(YesNo.UNKNOWN, java.util.Set.of()),
                InvestigatorCausality.MISSING,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                local(findings),
                Map.of());
        return new SolicitedReaction(event, first.atSite(), told(findings));
    }

    private static PartialDate firstPositive(List<FindingAbout> findings) {
        return findings.stream()
                .filter(FindingAbout::positive)
                .map(FindingAbout::on)
                .filter(date -> !date.isMissing())
                .min(Comparator.comparing(date -> date.earliest().orElse(LocalDate.MAX)))
                .orElse(PartialDate.MISSING);
    }

    private static List<GradeStep> steps(List<FindingAbout> findings) {
        return findings.stream()
                .filter(finding -> finding.grade().isPresent())
                .sorted(byDay())
                .map(FindingAbout::step)
                .toList();
    }

    private static Comparator<FindingAbout> byDay() {
        return Comparator.comparing(
                        (FindingAbout finding) -> finding.on().earliest().orElse(LocalDate.MAX))
                .thenComparing(FindingAbout::record);
    }

    private static Stream<SiteGrade> grades(List<FindingAbout> findings) {
        return findings.stream().flatMap(finding -> finding.grade().stream());
    }

    private static Optional<SiteGrade> worst(Stream<SiteGrade> grades) {
        return grades.max(
                Comparator.comparing(SiteGrade::grade).thenComparing(SiteGrade::origin, Comparator.reverseOrder()));
    }

    private static List<LocalFinding> local(List<FindingAbout> findings) {
        return findings.stream()
                .sorted(byDay())
                .flatMap(finding -> finding.finding().stream())
                .toList();
    }

    private static Optional<DateRange> told(SolicitedRecord record, List<FindingAbout> findings) {
        Stream<LocalDate> days = Stream.of(
                        record.dosedOn().earliest(),
                        record.onset().earliest(),
                        record.onset().latest(),
                        record.resolution().latest(),
                        record.dosedOn()
                                .earliest()
                                .flatMap(dosed -> record.diaryDays().map(last -> dosed.plusDays(last - 1L))))
                .flatMap(Optional::stream);
        return SolicitedReaction.days(Stream.concat(days, toldDays(findings)));
    }

    private static Optional<DateRange> told(List<FindingAbout> findings) {
        Stream<LocalDate> dosed = findings.stream().flatMap(finding -> finding.dosedOn().earliest().stream());
        return SolicitedReaction.days(Stream.concat(dosed, toldDays(findings)));
    }

    private static Stream<LocalDate> toldDays(List<FindingAbout> findings) {
        return findings.stream().flatMap(finding -> finding.on().latest().stream());
    }
}
