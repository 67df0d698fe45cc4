package org.oncovigil.attribution;

import java.time.LocalDate;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.SubjectRecord;

/** Whether a subject is under systemic immunosuppression at the data cut-off, whatever it was given for. */
public final class OngoingImmunosuppression {
    private OngoingImmunosuppression() {}

    /** Whether a systemic steroid or another immunosuppressant was begun and has no end up to the cut-off. */
    public static boolean isOngoing(SubjectRecord subject, AttributionModel model, LocalDate dataCutoff) {
        return subject.medications().stream()
                .filter(medication -> isSystemic(medication, model))
                .anyMatch(medication -> isOpen(medication, dataCutoff));
    }

    private static boolean isSystemic(Medication medication, AttributionModel model) {
        boolean topical = model.gathering().topicalRoutes().contains(CodeLists.normal(medication.route()));
        return !topical
                && model.gathering()
                        .medicines()
                        .find(CodeLists.normal(medication.standardName()), CodeLists.normal(medication.name()))
                        .filter(medicine -> medicine.kind() == Medicine.Kind.STEROID
                                || medicine.kind() == Medicine.Kind.IMMUNOSUPPRESSANT)
                        .isPresent();
    }

    private static boolean isOpen(Medication medication, LocalDate dataCutoff) {
        return medication.end().earliest().map(end -> end.isAfter(dataCutoff)).orElse(true);
    }
}
