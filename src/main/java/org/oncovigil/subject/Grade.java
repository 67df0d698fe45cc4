package org.oncovigil.subject;

import java.util.Optional;

/** A severity grade. 0: observed and below the first grade. It always travels with its scale and version. */
public enum Grade {
    GRADE_0,
    GRADE_1,
    GRADE_2,
    GRADE_3,
    GRADE_4,
    GRADE_5;

    /** The grade as a number, 0 to 5. */
    public int number() {
        return ordinal();
    }

    /** The grade of a number; nothing outside 0 to 5. */
    public static Optional<Grade> of(int number) {
        return number < 0 || number > 5 ? Optional.empty() : Optional.of(values()[number]);
    }

    /** Whether this grade is that one or worse. */
    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }

    /** The worse of two grades. */
    public static Grade worst(Grade one, Grade other) {
        return one.atLeast(other) ? one : other;
    }
}
