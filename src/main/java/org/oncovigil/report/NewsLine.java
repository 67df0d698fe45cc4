package org.oncovigil.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of what is new.
 *
 * @param what the kind of change, a word of the code list
 * @param about what changed: an event, a kind of finding, or a contact
 * @param subject the subject; empty for a pause
 * @param site the site
 * @param cohort the cohort
 * @param term the event's term, or the scope of a pause
 * @param outcome what holds now
 * @param was what held before
 * @param change the fields that moved
 * @param why why it matters
 * @param ask the action asked for
 * @param due until when
 * @param event the event's identity; empty without one
 */
record NewsLine(
        String what,
        String about,
        String subject,
        String site,
        String cohort,
        String term,
        String outcome,
        String was,
        String change,
        String why,
        Optional<Phrase> ask,
        Optional<LocalDate> due,
        String event) {}
