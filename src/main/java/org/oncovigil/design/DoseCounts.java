package org.oncovigil.design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluable subjects and subjects with a DLT at each dose. Doses are counted from 1, the lowest first. */
public final class DoseCounts {
    /** The most doses of a trial. */
    public static final int MOST_DOSES = 100;

    private final int[] subjects;
    private final int[] events;

    private DoseCounts(int[] subjects, int[] events) {
        this.subjects = subjects;
        this.events = events;
    }

    /**
     * The counts of these doses.
     *
     * @throws DesignFault if there are not 1 to {@link #MOST_DOSES} doses, the lists differ in length, or counts cannot be
     */
    public static DoseCounts of(List<Integer> subjects, List<Integer> events) {
        DesignFault.require(
                !subjects.isEmpty() && subjects.size() <= MOST_DOSES,
                subjects.size() + " doses found; expected 1 to " + MOST_DOSES);
        DesignFault.require(
                subjects.size() == events.size(),
                subjects.size() + " counts of subjects and " + events.size()
                        + " counts of events found; expected one of each a dose");
        IntStream.range(0, subjects.size())
                .forEach(dose -> DesignFault.requireCounts(subjects.get(dose), events.get(dose)));
        return new DoseCounts(array(subjects), array(events));
    }

    /** Takes over these arrays of a simulated trial. */
    static DoseCounts copyOf(int[] subjects, int[] events) {
        return new DoseCounts(subjects.clone(), events.clone());
    }

    private static int[] array(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many doses there are. */
    public int doses() {
        return subjects.length;
    }

    /** Evaluable subjects at a dose. */
    public int subjects(int dose) {
        return subjects[dose - 1];
    }

    /** Subjects with a DLT at a dose. */
    public int events(int dose) {
        return events[dose - 1];
    }

    /** Evaluable subjects at all doses. */
    public int subjects() {
        return Arrays.stream(subjects).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoseCounts counts
                && Arrays.equals(subjects, counts.subjects)
                && Arrays.equals(events, counts.events);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(subjects) + Arrays.hashCode(events);
    }
}
