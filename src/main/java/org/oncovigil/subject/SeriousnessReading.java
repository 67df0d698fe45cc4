package org.oncovigil.subject;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Seriousness and grade of one record, reconciled at their worst. Serious is what the site calls so, what meets a
 * criterion, what ended fatally, and what was given grade 5. Source: ICH E2A, section II.B; CTCAE, definition of grades
 * 4 (life-threatening) and 5 (death).
 */
public final class SeriousnessReading {
    private SeriousnessReading() {}

    /** The seriousness of a record. A fatal outcome and a grade 5 each mean death. */
    public static Seriousness seriousness(
            YesNo reported, Set<SeriousnessCriterion> criteria, Outcome outcome, Optional<Grade> written) {
        Set<SeriousnessCriterion> met = EnumSet.noneOf(SeriousnessCriterion.class);
        met.addAll(criteria);
        if (outcome == Outcome.FATAL || written.equals(Optional.of(Grade.GRADE_5))) {
            met.add(SeriousnessCriterion.DEATH);
        }
        return new Seriousness(reported, met);
    }

    /**
     * The site's grade, the first that applies: raised to 5 by death or to 4 by a threat to life, if it was lower; as
     * written; as the severity says.
     *
     * @param written the grade written by the site
     * @param severity the grade that the severity stands for
     * @param text the words of the listing
     * @param seriousness the record's seriousness
     */
    public static Optional<SiteGrade> grade(
            Optional<Grade> written, Optional<Grade> severity, String text, Seriousness seriousness) {
        Optional<SiteGrade> given = written.map(grade -> new SiteGrade(grade, SiteGrade.Origin.REPORTED, text))
                .or(() -> severity.map(grade -> new SiteGrade(grade, SiteGrade.Origin.DERIVED_FROM_SEVERITY, text)));
        Optional<Grade> least = least(seriousness);
        if (least.isEmpty()
                || given.filter(grade -> grade.grade().atLeast(least.get())).isPresent()) {
            return given;
        }
        return least.map(grade -> new SiteGrade(grade, SiteGrade.Origin.RAISED_BY_SERIOUSNESS, text));
    }

    private static Optional<Grade> least(Seriousness seriousness) {
        if (seriousness.criteria().contains(SeriousnessCriterion.DEATH)) {
            return Optional.of(Grade.GRADE_5);
        }
        return seriousness.criteria().contains(SeriousnessCriterion.LIFE_THREATENING)
                ? Optional.of(Grade.GRADE_4)
                : Optional.empty();
    }
}
