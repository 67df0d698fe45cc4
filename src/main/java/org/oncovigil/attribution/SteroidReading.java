package org.oncovigil.attribution;

import java.util.Comparator;
import java.util.Optional;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.YesNo;

/** Reads the systemic steroids from the concomitant medications. */
public final class SteroidReading {
    private final AttributionModel model;
    private final SteroidTable table;

    public SteroidReading(AttributionModel model, SteroidTable table) {
        this.model = model;
        this.table = table;
    }

    /** The systemic steroids of a subject, whatever they were given for. */
    public SteroidCourse of(SubjectRecord subject) {
        return new SteroidCourse(subject.medications().stream()
                .filter(this::isSystemic)
                .flatMap(medication -> use(medication).stream())
                .sorted(Comparator.comparing((SteroidUse use) -> use.from().isPresent())
                        .thenComparing(use -> use.from().map(Object::toString).orElse(""))
                        .thenComparing(SteroidUse::name))
                .toList());
    }

    private boolean isSystemic(Medication medication) {
        return !model.gathering().topicalRoutes().contains(CodeLists.normal(medication.route()));
    }

    private Optional<SteroidUse> use(Medication medication) {
        return model.gathering()
                .medicines()
                .find(CodeLists.normal(medication.standardName()), CodeLists.normal(medication.name()))
                .filter(medicine ->
                        medicine.kind() == Medicine.Kind.STEROID || medicine.kind() == Medicine.Kind.STEROID_HORMONE)
                .map(medicine -> new SteroidUse(
                        medicine.name(),
                        medication.start().earliest(),
                        medication.ongoing() == YesNo.YES
                                ? Optional.empty()
                                : medication.end().latest(),
                        table.prednisonePerDay(medicine.name(), medication)));
    }
}
