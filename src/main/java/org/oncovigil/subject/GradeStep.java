package org.oncovigil.subject;

import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One record of an event's course: each follow-up record of the listing gives one.
 *
 * @param record the record
 * @param from the day from which it holds; the start that the record gives for itself, the collection date, or the onset
 *     for the first
 * @param grade the site's grade in this record
 * @param outcome the outcome in this record
 * @param dated whether the record gives that day as the start of this grade; otherwise the grade was seen on it and may
 *     have begun before
 */
public record GradeStep(RecordRef record, PartialDate from, Optional<SiteGrade> grade, Outcome outcome, boolean dated) {
    /** A step seen on a day. */
    public GradeStep(RecordRef record, PartialDate from, Optional<SiteGrade> grade, Outcome outcome) {
        this(record, from, grade, outcome, false);
    }
}
