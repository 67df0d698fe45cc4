package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncovigil.subject.SiteGrade.Origin;

class SeriousnessReadingTest {
    private static final Optional<Grade> NO_GRADE = Optional.empty();

    @Test
    void aFatalOutcomeMeansDeathWhateverTheSiteCallsIt() {
        Seriousness read = SeriousnessReading.seriousness(YesNo.NO, Set.of(), Outcome.FATAL, NO_GRADE);
        assertThat(read.criteria()).containsExactly(SeriousnessCriterion.DEATH);
        assertThat(read.isSerious()).isTrue();
        assertThat(read.disagrees()).isTrue();
    }

    @Test
    void gradeFiveMeansDeathAndGradeFourAloneDoesNotMeanSerious() {
        assertThat(SeriousnessReading.seriousness(YesNo.NO, Set.of(), Outcome.UNKNOWN, Optional.of(Grade.GRADE_5))
                        .isSerious())
                .isTrue();
        assertThat(SeriousnessReading.seriousness(YesNo.NO, Set.of(), Outcome.UNKNOWN, Optional.of(Grade.GRADE_4))
                        .isSerious())
                .isFalse();
    }

    @Test
    void aThreatToLifeRaisesToFourAndDeathToFive() {
        assertThat(grade(Optional.of(Grade.GRADE_3), NO_GRADE, SeriousnessCriterion.LIFE_THREATENING))
                .contains(new SiteGrade(Grade.GRADE_4, Origin.RAISED_BY_SERIOUSNESS, "word"));
        assertThat(grade(NO_GRADE, Optional.of(Grade.GRADE_3), SeriousnessCriterion.DEATH))
                .contains(new SiteGrade(Grade.GRADE_5, Origin.RAISED_BY_SERIOUSNESS, "word"));
        assertThat(grade(NO_GRADE, NO_GRADE, SeriousnessCriterion.LIFE_THREATENING))
                .contains(new SiteGrade(Grade.GRADE_4, Origin.RAISED_BY_SERIOUSNESS, "word"));
    }

    @Test
    void aGradeThatIsHighEnoughStays() {
        assertThat(grade(Optional.of(Grade.GRADE_4), NO_GRADE, SeriousnessCriterion.LIFE_THREATENING))
                .contains(new SiteGrade(Grade.GRADE_4, Origin.REPORTED, "word"));
        assertThat(grade(Optional.of(Grade.GRADE_5), NO_GRADE, SeriousnessCriterion.LIFE_THREATENING))
                .contains(new SiteGrade(Grade.GRADE_5, Origin.REPORTED, "word"));
    }

    @Test
    void otherCriteriaRaiseNothing() {
        assertThat(grade(NO_GRADE, Optional.of(Grade.GRADE_1), SeriousnessCriterion.HOSPITALISATION))
                .contains(new SiteGrade(Grade.GRADE_1, Origin.DERIVED_FROM_SEVERITY, "word"));
        assertThat(grade(NO_GRADE, NO_GRADE, SeriousnessCriterion.HOSPITALISATION))
                .isEmpty();
    }

    @Test
    void aWrittenGradeGoesBeforeTheSeverity() {
        assertThat(grade(Optional.of(Grade.GRADE_2), Optional.of(Grade.GRADE_3), SeriousnessCriterion.DISABILITY))
                .contains(new SiteGrade(Grade.GRADE_2, Origin.REPORTED, "word"));
    }

    private static Optional<SiteGrade> grade(
            Optional<Grade> written, Optional<Grade> severity, SeriousnessCriterion criterion) {
        return SeriousnessReading.grade(written, severity, "word", new Seriousness(YesNo.YES, Set.of(criterion)));
    }
}
