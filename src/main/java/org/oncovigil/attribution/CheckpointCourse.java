package org.oncovigil.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/**
 * One course of a checkpoint inhibitor.
 *
 * @param start its first possible day; a course without one is left out
 * @param end its last possible day; nothing if it is not known
 * @param ongoing whether it still goes on
 * @param record where it was read
 */
record CheckpointCourse(LocalDate start, Optional<LocalDate> end, boolean ongoing, RecordRef record) {
    /** The courses of a subject: those given as doses, then those among the medications. */
    static List<CheckpointCourse> of(
            List<Exposure> exposures,
            List<CodedMedication> medications,
            AttributionModel model,
            ProductProfile product) {
        List<CheckpointCourse> courses = new ArrayList<>();
        for (Exposure exposure : exposures) {
            Optional<Medicine> medicine = CodedMedication.medicine(model, "", exposure.treatment());
            if (CodedMedication.isCheckpointInhibitor(product, medicine, exposure.treatment())) {
                add(courses, exposure.start(), exposure.end(), false, exposure.record());
            }
        }
        for (CodedMedication coded : medications) {
            if (coded.checkpointInhibitor()) {
                boolean ongoing = coded.medication().ongoing() == YesNo.YES;
                add(
                        courses,
                        coded.medication().start(),
                        coded.medication().end(),
                        ongoing,
                        coded.medication().record());
            }
        }
        return courses;
    }

    private static void add(
            List<CheckpointCourse> courses, PartialDate start, PartialDate end, boolean ongoing, RecordRef record) {
        start.earliest().ifPresent(day -> courses.add(new CheckpointCourse(day, end.latest(), ongoing, record)));
    }
}
