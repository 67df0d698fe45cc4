package org.oncovigil.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.problem.Problem;

/**
 * All events of one subject, reported and solicited, each once.
 *
 * @param events the events, ordered by onset and id
 * @param unlinked findings that say something was there and belong to no event
 * @param problems what disagreed or was joined
 */
public record SubjectEvents(List<AdverseEvent> events, List<FindingAbout> unlinked, List<Problem> problems) {
    public SubjectEvents {
        events = List.copyOf(events);
        unlinked = List.copyOf(unlinked);
        problems = List.copyOf(problems);
    }

    /**
     * Joins records into events. The order of the lists does not matter.
     *
     * @param subject the subject
     * @param reported records of AE that are events
     * @param solicited records of CE
     * @param findings records of FA and FACE that are about something
     * @param terms words by which reactions are known for the same
     */
    public static SubjectEvents of(
            Usubjid subject,
            List<AdverseEventRecord> reported,
            List<SolicitedRecord> solicited,
            List<FindingAbout> findings,
            ReactionTerms terms) {
        GroupedEvents grouped = EventAssembly.assemble(subject, reported);
        FindingLinks links = new FindingLinks(grouped);
        Sorted sorted = sort(solicited, findings, links);
        SolicitedAssembly diaries = new SolicitedAssembly(subject);
        List<SolicitedReaction> happened = diaries.assemble(
                solicited.stream()
                        .sorted(Comparator.comparing(SolicitedRecord::record))
                        .toList(),
                sorted.diary());
        ReactionMatching matching = new ReactionMatching(terms);
        List<AdverseEvent> events = matching.match(links.events(), happened);
        List<Problem> problems = new ArrayList<>(grouped.problems());
        problems.addAll(diaries.problems());
        problems.addAll(matching.problems());
        return new SubjectEvents(events, sorted.unlinked(), problems);
    }

    private record Sorted(List<FindingAbout> diary, List<FindingAbout> unlinked) {}

    /** Each finding goes to its asked-for reaction, else to its reported event, else to the diary it comes from. */
    private static Sorted sort(List<SolicitedRecord> solicited, List<FindingAbout> findings, FindingLinks links) {
        Set<String> reactions = solicited.stream()
                .map(record -> CodeLists.normal(record.linkId()))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.toSet());
        List<FindingAbout> diary = new ArrayList<>();
        List<FindingAbout> unlinked = new ArrayList<>();
        for (FindingAbout finding : findings.stream()
                .sorted(Comparator.comparing(FindingAbout::record))
                .toList()) {
            if (reactions.contains(CodeLists.normal(finding.linkGroup()))) {
                diary.add(finding);
            } else if (!links.attach(finding)) {
                (finding.diary() ? diary : unlinked).add(finding);
            }
        }
        unlinked.removeIf(finding -> !finding.positive());
        return new Sorted(diary, unlinked);
    }
}
