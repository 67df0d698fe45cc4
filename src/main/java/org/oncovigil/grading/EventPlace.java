package org.oncovigil.grading;

import org.oncovigil.problem.Place;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.RecordRef;

/** Where an event stands in its listing, for a problem about it: its first record. */
final class EventPlace {
    private EventPlace() {}

    static Place of(AdverseEvent event) {
        if (event.records().isEmpty()) {
            return Place.subject(event.subject().value());
        }
        RecordRef record = event.records().get(0);
        return Place.line(record.file(), record.line()).of(event.subject().value(), record.key());
    }
}
