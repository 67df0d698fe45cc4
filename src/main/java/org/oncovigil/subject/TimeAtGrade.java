package org.oncovigil.subject;

import java.util.Optional;

/**
 * For how long an event lay at or above a grade. Where records tell steps of the grade it is the time at the grade, the
 * longest that they allow; otherwise the whole length of the event stands as an upper bound.
 *
 * @param grade the grade, 0 to 5
 * @param days elapsed days, up to the data cut-off while it goes on; nothing if the end is not known
 * @param over whether the event is over, or has come below the grade
 * @param stepped whether steps of the grade tell it
 */
public record TimeAtGrade(int grade, Optional<Integer> days, boolean over, boolean stepped) {
    /**
     * Whether it is over and took at most so many days, both limits included. A time that is not over or not known is not
     * within any limit.
     *
     * @param atGrade the limit for a time told by steps
     * @param inAll the limit for the whole length of the event
     */
    public boolean isWithin(int atGrade, int inAll) {
        return over && days.filter(length -> length <= limit(atGrade, inAll)).isPresent();
    }

    /** Whether it has taken longer than so many days, over or not; the limits as above, which are not beyond. */
    public boolean isBeyond(int atGrade, int inAll) {
        return days.filter(length -> length > limit(atGrade, inAll)).isPresent();
    }

    /** Whether it cannot be said how long it took. */
    public boolean isUnknown() {
        return days.isEmpty();
    }

    /** The time in words. */
    public String words() {
        if (days.isEmpty()) {
            return "for a time that is not known";
        }
        return stepped
                ? days.get() + " days at grade " + grade + " or more"
                : days.get() + " days in all" + (over ? "" : " and not over");
    }

    private int limit(int atGrade, int inAll) {
        return stepped ? atGrade : inAll;
    }
}
