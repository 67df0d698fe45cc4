package org.oncovigil.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Medication;

/**
 * A medication of the subject with what the model says of it, worked out once for all events of the subject.
 *
 * @param medication the medication
 * @param medicine its row of {@code medications.csv}; nothing if it has none
 * @param checkpointInhibitor whether it is one, by the product's own names or by its row
 * @param anticancer whether it is an anticancer therapy, by its class, or by its row
 * @param indication its indication, levelled
 * @param links the event numbers that it is linked to
 * @param topical whether its route is one of those that act at their place
 */
record CodedMedication(
        Medication medication,
        Optional<Medicine> medicine,
        boolean checkpointInhibitor,
        boolean anticancer,
        String indication,
        Set<String> links,
        boolean topical) {
    private static final String ANTICANCER_CLASS = "ANTINEOPLASTIC";

    /** The medications of a subject, in their order. */
    static List<CodedMedication> of(List<Medication> medications, AttributionModel model, ProductProfile product) {
        return medications.stream().map(one -> of(one, model, product)).toList();
    }

    private static CodedMedication of(Medication one, AttributionModel model, ProductProfile product) {
        Optional<Medicine> medicine = medicine(model, one.standardName(), one.name());
        boolean checkpointInhibitor = isCheckpointInhibitor(product, medicine, one.standardName(), one.name());
        boolean anticancer = checkpointInhibitor
                || CodeLists.normal(one.drugClass()).contains(ANTICANCER_CLASS)
                || medicine.filter(row -> row.kind() == Medicine.Kind.ANTINEOPLASTIC)
                        .isPresent();
        Set<String> links = Arrays.stream(one.linkedEvent().split("[;,]"))
                .map(String::strip)
                .filter(link -> !link.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new CodedMedication(
                one,
                medicine,
                checkpointInhibitor,
                anticancer,
                model.terms().spelling().level(one.indication()),
                links,
                model.gathering().topicalRoutes().contains(CodeLists.normal(one.route())));
    }

    /** The row of a medicine, by its standard name, or else by its own. */
    static Optional<Medicine> medicine(AttributionModel model, String standardName, String name) {
        return model.gathering().medicines().find(CodeLists.normal(standardName), CodeLists.normal(name));
    }

    /** Whether a medicine is a checkpoint inhibitor: by one of its names, as the product registers them, or by its row. */
    static boolean isCheckpointInhibitor(ProductProfile product, Optional<Medicine> medicine, String... names) {
        return Arrays.stream(names)
                        .anyMatch(name -> product.checkpointInhibitors().contains(CodeLists.normal(name)))
                || medicine.filter(row -> row.kind() == Medicine.Kind.CHECKPOINT_INHIBITOR)
                        .isPresent();
    }
}
