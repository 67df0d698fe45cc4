package org.oncovigil.grading;

import java.util.Optional;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Usubjid;

/**
 * An event or a laboratory result whose grade is not the same in two versions.
 *
 * @param subject the subject
 * @param kind what it is
 * @param key the event's id, or the record's key
 * @param what the event's name, or the test code
 * @param from the answer in the first version
 * @param to the answer in the second version
 */
public record GradeChange(Usubjid subject, Kind kind, String key, String what, Side from, Side to) {
    /** What changed its grade. */
    public enum Kind {
        EVENT,
        LABORATORY
    }

    /**
     * One version's answer.
     *
     * @param scale the scale and version
     * @param term the term in that version; empty if it has none
     * @param grade the grade; nothing if it is not gradable in that version
     * @param criterion the cell that decided, or why there is no grade
     */
    public record Side(ScaleId scale, String term, Optional<Grade> grade, String criterion) {}

    /** Whether the second version is the worse one; a grade counts as worse than none. */
    public boolean isWorse() {
        return number(to) > number(from);
    }

    private static int number(Side side) {
        return side.grade().map(Grade::number).orElse(-1);
    }
}
