package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Direct against immune-related events over all dosed subjects. Counts only; no test is made and no cause is claimed.
 *
 * @param byDoseLevel per dose level the counts; every level with a dosed subject is there
 * @param byDoseNumber per number of the last dose before onset the counts
 * @param onset per term, and per number of a dose, the days from that dose to onset, ascending
 * @param organPairs per two organs of immune-related events, as {@code eye + skin}, the subjects that have both
 * @param contrasts per term and component the shares with and without the component, where arms differ in it
 */
public record CohortView(
        SortedMap<Integer, Counts> byDoseLevel,
        SortedMap<Integer, Counts> byDoseNumber,
        SortedMap<String, SortedMap<Integer, List<Integer>>> onset,
        SortedMap<String, Integer> organPairs,
        List<Contrast> contrasts) {
    /**
     * Events by mechanism.
     *
     * @param subjects dosed subjects; for a dose number the subjects with an event after it
     * @param direct direct effects, local and systemic
     * @param immune delayed immune-related events
     * @param other all other events
     */
    public record Counts(int subjects, int direct, int immune, int other) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(CohortSubject.Event event) {
            return new Counts(
                    subjects,
                    direct + (event.isDirect() ? 1 : 0),
                    immune + (event.isImmuneRelated() ? 1 : 0),
                    other + (event.isDirect() || event.isImmuneRelated() ? 0 : 1));
        }

        Counts plusSubject() {
            return new Counts(subjects + 1, direct, immune, other);
        }
    }

    /**
     * One term with and without one component.
     *
     * @param term the term
     * @param component the component
     * @param withEvents subjects with the event whose arm has the component
     * @param with subjects whose arm has the component
     * @param withoutEvents subjects with the event whose arm has it not
     * @param without subjects whose arm has it not
     */
    public record Contrast(String term, String component, int withEvents, int with, int withoutEvents, int without) {}

    /** The view of these subjects. */
    public static CohortView of(List<CohortSubject> subjects) {
        SortedMap<Integer, Counts> levels = new TreeMap<>();
        SortedMap<Integer, Counts> numbers = new TreeMap<>();
        SortedMap<String, SortedMap<Integer, List<Integer>>> onset = new TreeMap<>();
        SortedMap<String, Integer> pairs = new TreeMap<>();
        for (CohortSubject subject : subjects) {
            levels.merge(subject.doseLevel(), Counts.NONE.plusSubject(), (one, added) -> one.plusSubject());
            SortedSet<Integer> seen = new TreeSet<>();
            for (CohortSubject.Event event : subject.events()) {
                levels.compute(subject.doseLevel(), (level, counts) -> counts.plus(event));
                Counts before = numbers.getOrDefault(event.doseNumber(), Counts.NONE);
                boolean first = seen.add(event.doseNumber());
                numbers.put(event.doseNumber(), (first ? before.plusSubject() : before).plus(event));
                noteOnset(onset, event);
            }
            organPairs(subject).forEach(pair -> pairs.merge(pair, 1, Integer::sum));
        }
        onset.values().forEach(doses -> doses.values().forEach(Collections::sort));
        return new CohortView(levels, numbers, onset, pairs, contrasts(subjects));
    }

    private static void noteOnset(
            SortedMap<String, SortedMap<Integer, List<Integer>>> onset, CohortSubject.Event event) {
        for (int dose = 0; dose < event.daysSinceEachDose().size(); dose++) {
            onset.computeIfAbsent(event.term(), any -> new TreeMap<>())
                    .computeIfAbsent(dose + 1, any -> new ArrayList<>())
                    .add(event.daysSinceEachDose().get(dose));
        }
    }

    private static SortedSet<String> organPairs(CohortSubject subject) {
        SortedSet<String> organs = new TreeSet<>();
        subject.events().stream()
                .map(CohortSubject.Event::organ)
                .filter(organ -> !organ.isEmpty())
                .forEach(organs::add);
        SortedSet<String> pairs = new TreeSet<>();
        organs.forEach(one -> organs.tailSet(one).stream()
                .filter(other -> !other.equals(one))
                .forEach(other -> pairs.add(one + " + " + other)));
        return pairs;
    }

    private static List<Contrast> contrasts(List<CohortSubject> subjects) {
        SortedSet<String> components = new TreeSet<>();
        subjects.forEach(subject -> components.addAll(subject.components()));
        List<Contrast> contrasts = new ArrayList<>();
        for (String term : terms(subjects)) {
            for (String component : components) {
                List<CohortSubject> with = subjects.stream()
                        .filter(one -> one.components().contains(component))
                        .toList();
                List<CohortSubject> without = subjects.stream()
                        .filter(one -> !one.components().contains(component))
                        .toList();
                if (!without.isEmpty()) {
                    contrasts.add(new Contrast(
                            term, component, count(with, term), with.size(), count(without, term), without.size()));
                }
            }
        }
        return List.copyOf(contrasts);
    }

    private static SortedSet<String> terms(List<CohortSubject> subjects) {
        SortedSet<String> terms = new TreeSet<>();
        subjects.forEach(subject -> subject.events().forEach(event -> terms.add(event.term())));
        return terms;
    }

    private static int count(List<CohortSubject> subjects, String term) {
        return Math.toIntExact(
                subjects.stream().filter(subject -> subject.has(term)).count());
    }

    /**
     * What the dose levels tell about each term: {@code yes} if the share of subjects with the event never falls from one
     * level to the next and is higher at the highest than at the lowest, {@code no} if it is not; nothing with fewer than
     * two levels that have enough subjects. Source: CV-ATTR-1, 5.3.
     *
     * @param subjects all dosed subjects
     * @param enough so many subjects a level needs, 1 or more
     */
    public static CohortKnowledge doseDependence(List<CohortSubject> subjects, int enough) {
        SortedMap<Integer, List<CohortSubject>> levels = new TreeMap<>();
        subjects.forEach(one -> levels.computeIfAbsent(one.doseLevel(), any -> new ArrayList<>())
                .add(one));
        levels.values().removeIf(level -> level.size() < enough);
        if (levels.size() < 2) {
            return CohortKnowledge.NONE;
        }
        Map<String, String> answers = new HashMap<>();
        for (String term : terms(subjects)) {
            answers.put(term, rises(new ArrayList<>(levels.values()), term) ? "yes" : "no");
        }
        return new CohortKnowledge(answers);
    }

    private static boolean rises(List<List<CohortSubject>> levels, String term) {
        for (int at = 1; at < levels.size(); at++) {
            if (compare(levels.get(at), levels.get(at - 1), term) < 0) {
                return false;
            }
        }
        return compare(levels.get(levels.size() - 1), levels.get(0), term) > 0;
    }

    /** Compares two shares exactly, by cross multiplication. */
    private static int compare(List<CohortSubject> one, List<CohortSubject> other, String term) {
        return Long.compare((long) count(one, term) * other.size(), (long) count(other, term) * one.size());
    }
}
