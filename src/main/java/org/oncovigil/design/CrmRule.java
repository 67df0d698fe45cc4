package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A trial by the continual reassessment method. Equal counts have one posterior, which is worked out once. */
final class CrmRule implements TrialRule {
    private final CrmDesign design;
    private final CrmRestrictions restrictions = CrmRestrictions.usual(true);
    private final Map<DoseCounts, CrmRestrictions.ModelAnswer> known = new ConcurrentHashMap<>();

    CrmRule(CrmDesign design) {
        this.design = design;
    }

    @Override
    public DoseDecision next(DoseCounts counts, int current, boolean lastDlt) {
        return restrictions.decide(answer(counts), counts.subjects(), current, lastDlt);
    }

    /** The model's level, but none above the highest that was tried. */
    @Override
    public OptionalInt recommended(DoseCounts counts) {
        int tried = IntStream.rangeClosed(1, counts.doses())
                .filter(dose -> counts.subjects(dose) > 0)
                .max()
                .orElse(1);
        return OptionalInt.of(Math.min(tried, answer(counts).recommended()));
    }

    private CrmRestrictions.ModelAnswer answer(DoseCounts counts) {
        return known.computeIfAbsent(
                counts, key -> CrmRestrictions.ModelAnswer.of(design, design.posterior(subjects(key))));
    }

    private static List<CrmSubject> subjects(DoseCounts counts) {
        List<CrmSubject> subjects = new ArrayList<>();
        for (int dose = 1; dose <= counts.doses(); dose++) {
            for (int i = 0; i < counts.subjects(dose); i++) {
                subjects.add(CrmSubject.complete(dose, i < counts.events(dose)));
            }
        }
        return subjects;
    }
}
