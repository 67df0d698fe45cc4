package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.grading.CrsScale.Dimension;
import org.oncovigil.grading.CrsScale.Evidence;
import org.oncovigil.grading.CrsScale.Listing;
import org.oncovigil.grading.CrsScale.Told;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.PartialDate;

/** What the listings show of a cytokine release syndrome: temperatures, medications and other events of its days. */
final class CrsReading {
    private final CrsScale scale;
    private final AdverseEvent event;
    private final SubjectRecord record;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> vasopressors = new TreeSet<>();
    private final Set<String> vasopressin = new TreeSet<>();
    private final List<Told> told = new ArrayList<>();

    CrsReading(CrsScale scale, AdverseEvent event, SubjectRecord record) {
        this.scale = scale;
        this.event = event;
        this.record = record;
    }

    CellGrading grade(FeverReading temperatures) {
        for (Medication medication : record.medications()) {
            if (sharesDay(medication.start(), medication.end())) {
                tell(
                        Listing.MEDICATION,
                        medication.name() + " " + medication.standardName(),
                        medication.record().key());
            }
        }
        for (AdverseEvent other : record.adverseEvents()) {
            if (!other.id().equals(event.id()) && sharesDay(other.onset(), other.resolution())) {
                tell(Listing.EVENT, other.term() + " " + other.reportedTerm(), other.term());
            }
        }
        pressure();
        return scale.grade(new CrsScale.Facts(temperatures.highest(), hidden, told));
    }

    /** The first matching row of the table counts for a name, so that a longer word can stand before a shorter one. */
    private void tell(Listing listing, String name, String from) {
        String text = TermSpelling.normal(name);
        Optional<Evidence> found = scale.evidence().stream()
                .filter(evidence ->
                        evidence.listing() == listing && text.contains(TermSpelling.normal(evidence.words())))
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        Dimension dimension = found.get().dimension();
        String word = found.get().word();
        switch (dimension) {
            case HIDES_FEVER -> hidden.add(word);
            case VASOPRESSOR -> vasopressors.add(word);
            case VASOPRESSIN -> vasopressin.add(word);
            case HYPOTENSION, HYPOXIA -> told.add(new Told(dimension, word, from));
        }
    }

    private void pressure() {
        if (vasopressors.isEmpty() && vasopressin.isEmpty()) {
            return;
        }
        String word = vasopressors.size() > 1 ? "several_vasopressors" : "one_vasopressor";
        Set<String> all = new TreeSet<>(vasopressors);
        all.addAll(vasopressin);
        told.add(new Told(Dimension.HYPOTENSION, word, String.join(", ", all)));
    }

    private boolean sharesDay(PartialDate from, PartialDate to) {
        Optional<LocalDate> onset = event.onset().earliest();
        Optional<LocalDate> start = from.earliest();
        if (onset.isEmpty() || start.isEmpty()) {
            return false;
        }
        LocalDate end = event.resolution().latest().orElse(LocalDate.MAX);
        LocalDate last = to.latest().orElse(to.isMissing() ? start.get() : LocalDate.MAX);
        return !start.get().isAfter(end) && !last.isBefore(onset.get());
    }
}
