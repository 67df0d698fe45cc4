package org.oncovigil.design;

import java.util.List;

/** The likelihood of the parameter of a continual reassessment model; subjects with equal terms are counted together. */
final class CrmLikelihood {
    private final CrmDesign design;
    private final double[] labels;
    private final int[] dlts;
    private final int[] complete;
    private final List<CrmSubject> partial;

    CrmLikelihood(CrmDesign design, List<CrmSubject> subjects) {
        this.design = design;
        labels = new double[design.levels()];
        dlts = new int[design.levels()];
        complete = new int[design.levels()];
        for (int level = 1; level <= design.levels(); level++) {
            labels[level - 1] = design.label(level);
        }
        for (CrmSubject subject : subjects) {
            DesignFault.require(
                    subject.level() <= design.levels(),
                    "level " + subject.level() + " found; expected 1 to " + design.levels());
            if (subject.dlt()) {
                dlts[subject.level() - 1]++;
            } else if (subject.weight() == 1) {
                complete[subject.level() - 1]++;
            }
        }
        partial = subjects.stream()
                .filter(subject -> !subject.dlt() && subject.weight() < 1)
                .toList();
    }

    /** ln of the likelihood at b. */
    double log(double b) {
        CrmModel model = design.model();
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            if (dlts[i] > 0) {
                sum += dlts[i] * model.logRate(b, labels[i], design.intercept());
            }
            if (complete[i] > 0) {
                sum += complete[i] * model.logOtherRate(b, labels[i], design.intercept());
            }
        }
        for (CrmSubject subject : partial) {
            sum += Math.log1p(-subject.weight() * model.rate(b, labels[subject.level() - 1], design.intercept()));
        }
        return sum;
    }
}
