package org.oncovigil.subject;

import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One record of an event's course: each follow-up record of the listing gives one.
 *
 * @param record the record
 * @param from the day from which it holds; the collection date, or the onset for the first
 * @param grade the site's grade in this record
 * @param outcome the outcome in this record
 */
public record GradeStep(RecordRef record, PartialDate from, Optional<SiteGrade> grade, Outcome outcome) {}
