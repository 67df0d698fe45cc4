package org.oncovigil.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.PartialDate;

/**
 * The facts of a subject up to the data cut-off. An event that certainly began later is set aside and told; other records
 * that certainly are later are left out and counted.
 *
 * @param facts the facts up to the cut-off, that day included
 * @param problems what was left out
 * @param setAside rows set aside, by file
 */
record DataCutoff(SubjectRecord facts, List<Problem> problems, Map<String, Long> setAside) {
    static DataCutoff apply(SubjectRecord facts, LocalDate cutoff) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> setAside = new TreeMap<>();
        List<AdverseEvent> events = new ArrayList<>();
        for (AdverseEvent event : facts.adverseEvents()) {
            if (isLater(event.onset(), cutoff)) {
                tell(event, cutoff, problems, setAside);
            } else {
                events.add(event);
            }
        }
        String subject = facts.subject().value();
        SubjectRecord kept = new SubjectRecord(
                facts.subject(),
                facts.demographics(),
                keep(facts.exposures(), exposure -> exposure.start(), "EX", subject, cutoff, problems),
                events,
                keep(facts.labResults(), result -> result.on(), "LB", subject, cutoff, problems),
                keep(facts.vitalSigns(), sign -> sign.on(), "VS", subject, cutoff, problems),
                keep(facts.medications(), medication -> medication.start(), "CM", subject, cutoff, problems),
                facts.medicalHistory(),
                keep(facts.dispositions(), record -> record.on(), "DS", subject, cutoff, problems),
                keep(facts.immuneResponses(), response -> response.on(), "IS", subject, cutoff, problems));
        return new DataCutoff(kept, problems, setAside);
    }

    private static boolean isLater(PartialDate date, LocalDate cutoff) {
        return date.earliest().filter(day -> day.isAfter(cutoff)).isPresent();
    }

    private static void tell(AdverseEvent event, LocalDate cutoff, List<Problem> problems, Map<String, Long> setAside) {
        for (RecordRef record : event.records()) {
            setAside.merge(record.file(), 1L, Long::sum);
            problems.add(Problem.of(
                    JobMessage.AFTER_CUTOFF,
                    Place.line(record.file(), record.line()).of(event.subject().value(), record.key()),
                    "onset " + event.onset().text(),
                    "a day up to the data cut-off, " + cutoff,
                    "Row set aside."));
        }
    }

    private static <T> List<T> keep(
            List<T> records,
            Function<T, PartialDate> date,
            String domain,
            String subject,
            LocalDate cutoff,
            List<Problem> problems) {
        List<T> kept = records.stream()
                .filter(record -> !isLater(date.apply(record), cutoff))
                .toList();
        if (kept.size() < records.size()) {
            problems.add(Problem.of(
                    JobMessage.RECORDS_AFTER_CUTOFF,
                    Place.subject(subject).column(domain),
                    (records.size() - kept.size()) + " records of " + domain + " after " + cutoff,
                    "",
                    "Kept in the store, not judged tonight."));
        }
        return kept;
    }
}
