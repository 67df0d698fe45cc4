package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The continual reassessment method against the example of the R package dfcrm, and against posteriors worked out by
 * adaptive quadrature of the plain likelihood over the whole line.
 */
class CrmDesignTest {
    private static final List<Double> SKELETON = List.of(0.05, 0.10, 0.20, 0.35, 0.50, 0.70);
    private static final double ACCURACY = 1e-8;

    private static CrmDesign design() {
        return new CrmDesign(SKELETON, 0.2, CrmModel.EMPIRIC, CrmDesign.USUAL_DEVIATION, 3);
    }

    private static List<Double> numbers(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }

    private static List<Integer> counts(String text) {
        return numbers(text).stream().map(Double::intValue).toList();
    }

    private static List<Boolean> flags(String text) {
        return counts(text).stream().map(one -> one == 1).toList();
    }

    private static List<CrmSubject> complete(String levels, String tox) {
        List<CrmSubject> subjects = new ArrayList<>();
        for (int i = 0; i < counts(levels).size(); i++) {
            subjects.add(CrmSubject.complete(counts(levels).get(i), flags(tox).get(i)));
        }
        return subjects;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/crm.csv", numLinesToSkip = 1)
    void posteriorsAreThoseOfAdaptiveQuadrature(
            int id,
            String skeleton,
            double target,
            String model,
            double deviation,
            double intercept,
            String level,
            String tox,
            String followUp,
            Double window,
            double mean,
            double variance,
            String plugIn,
            String postMean,
            int recommended) {
        CrmDesign design = new CrmDesign(numbers(skeleton), target, CrmModel.named(model), deviation, intercept);
        List<CrmSubject> subjects = window == null
                ? complete(level, tox)
                : WindowWeights.LINEAR.subjects(counts(level), flags(tox), numbers(followUp), window);
        CrmPosterior posterior = design.posterior(subjects);

        assertThat(posterior.mean()).isCloseTo(mean, within(ACCURACY));
        assertThat(posterior.variance()).isCloseTo(variance, within(ACCURACY));
        for (int dose = 1; dose <= design.levels(); dose++) {
            assertThat(posterior.plugInRate(dose)).isCloseTo(numbers(plugIn).get(dose - 1), within(ACCURACY));
            assertThat(posterior.meanRate(dose)).isCloseTo(numbers(postMean).get(dose - 1), within(ACCURACY));
        }
        assertThat(design.recommended(posterior)).isEqualTo(recommended);
    }

    @Test
    void theExampleOfDfcrmComesOut() {
        List<CrmSubject> subjects = complete("3 4 4 3 3 4 3 2 2 2", "0 0 1 0 0 1 1 0 0 0");
        CrmPosterior posterior = design().posterior(subjects);

        assertThat(posterior.mean()).isCloseTo(-0.21217, within(5e-6));
        assertThat(posterior.variance()).isCloseTo(0.15760, within(5e-6));
        List<Double> published = List.of(0.0887, 0.1553, 0.2721, 0.4278, 0.5708, 0.7494);
        for (int dose = 1; dose <= 6; dose++) {
            assertThat(posterior.plugInRate(dose)).isCloseTo(published.get(dose - 1), within(5e-5));
        }
        assertThat(design().recommended(posterior)).isEqualTo(2);
    }

    @Test
    void theExampleOfDfcrmWithFollowUpComesOut() {
        List<CrmSubject> subjects = WindowWeights.LINEAR.subjects(
                counts("3 3 3 4 4 3 2 2 2 3"),
                flags("0 0 1 0 1 0 0 0 0 0"),
                numbers("178 181 168 181 24 181 179 102 42 3"),
                180);
        CrmPosterior posterior = design().posterior(subjects);

        assertThat(posterior.mean()).isCloseTo(-0.13279, within(5e-6));
        List<Double> published = List.of(0.0726, 0.1332, 0.2443, 0.3988, 0.5450, 0.7317);
        for (int dose = 1; dose <= 6; dose++) {
            assertThat(posterior.plugInRate(dose)).isCloseTo(published.get(dose - 1), within(5e-5));
        }
        assertThat(design().recommended(posterior)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 0.166666666667",
        "20, 0.333333333333",
        "30, 0.5",
        "40, 0.666666666667",
        "70, 0.833333333333",
        "100, 1",
        "130, 1"
    })
    void adaptiveWeightsRunStraightBetweenTheTimesOfDlts(double followUp, double weight) {
        // DLTs at 20 and 40 of a window of 100: the weight is 1/3 at 20, 2/3 at 40 and 1 at 100.
        List<CrmSubject> subjects = WindowWeights.ADAPTIVE.subjects(
                List.of(1, 1, 1), List.of(true, false, true), List.of(40.0, followUp, 20.0), 100);

        assertThat(subjects.get(1).weight()).isCloseTo(weight, within(1e-9));
        assertThat(subjects.get(0).weight()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 1 1', '0 0 0', ESCALATE, 2",
        "'1 1 1 1 1 1 2 2 2 2', '0 0 0 0 0 0 0 0 0 1', STAY, 2",
        "'1 1 1 1 1 1 2 2 2 2', '0 0 0 0 0 0 1 0 0 0', ESCALATE, 3",
        "'1 1 1 2 2 2', '0 0 0 1 0 1', DEESCALATE, 1",
        "'3 3 3 1', '0 0 0 0', ESCALATE, 2",
    })
    void theNextLevelSkipsNoneAndDoesNotFollowADltUpwards(String level, String tox, DoseAction action, int next) {
        List<CrmSubject> subjects = complete(level, tox);
        DoseDecision decision = CrmRestrictions.usual(true).decide(design(), design().posterior(subjects), subjects);

        assertThat(decision.action()).isEqualTo(action);
        assertThat(decision.nextDose()).hasValue(next);
    }

    @Test
    void theModelsLevelIsGivenWhereMovesAreNotLimited() {
        List<CrmSubject> subjects = complete("1 1 1", "0 0 0");
        CrmPosterior posterior = design().posterior(subjects);
        int model = design().recommended(posterior);

        assertThat(model).isGreaterThan(2);
        assertThat(CrmRestrictions.usual(false)
                        .decide(design(), posterior, subjects)
                        .nextDose())
                .hasValue(model);
    }

    @Test
    void theSearchStopsWhereTheLowestLevelIsTooToxic() {
        List<CrmSubject> subjects = complete("1 1 1", "1 1 1");
        CrmPosterior posterior = design().posterior(subjects);

        assertThat(posterior.probabilityAboveTarget(1)).isGreaterThan(0.9);
        assertThat(CrmRestrictions.usual(true).decide(design(), posterior, subjects))
                .satisfies(decision -> assertThat(decision.continues()).isFalse())
                .satisfies(decision -> assertThat(decision.nextDose()).isEmpty());
    }

    @Test
    void withoutSubjectsThePosteriorIsThePrior() {
        CrmPosterior posterior = design().posterior(List.of());

        assertThat(posterior.mean()).isCloseTo(0, within(1e-12));
        assertThat(posterior.variance()).isCloseTo(1.34, within(1e-10));
        assertThat(posterior.plugInRate(3)).isCloseTo(0.20, within(1e-12));
        assertThat(posterior.probabilityAboveTarget(3)).isCloseTo(0.5, within(1e-10));
        assertThat(CrmRestrictions.usual(true)
                        .decide(design(), posterior, List.of())
                        .nextDose())
                .hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 10, 100, 1000})
    void widePriorsAndNarrowOnesAreIntegratedAlike(double deviation) {
        CrmDesign design = new CrmDesign(SKELETON, 0.2, CrmModel.EMPIRIC, deviation, 3);
        CrmPosterior posterior = design.posterior(complete("3 3 3 3 3 4 4 4 4 4", "0 0 1 0 0 1 0 1 0 0"));

        assertThat(posterior.mean()).isBetween(-0.5, 0.5);
        assertThat(posterior.variance()).isPositive().isLessThanOrEqualTo(deviation * deviation);
        assertThat(posterior.probabilityAboveTarget(1)).isBetween(0.0, posterior.probabilityAboveTarget(6));
    }

    @Test
    void manySubjectsDoNotSpoilTheQuadrature() {
        List<CrmSubject> subjects = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            subjects.add(CrmSubject.complete(3, i % 5 == 0));
        }
        CrmPosterior posterior = design().posterior(subjects);

        // With so many subjects the posterior is at the observed rate of 0.2, where b is 0.
        assertThat(posterior.plugInRate(3)).isCloseTo(0.2, within(1e-3));
        assertThat(posterior.variance()).isBetween(1e-6, 1e-3);
    }

    @Test
    void whatCannotBeIsRefusedWithWhatIsExpected() {
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new CrmDesign(List.of(0.1, 0.1), 0.2, CrmModel.EMPIRIC, 1, 3))
                .withMessageContaining("rising");
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new CrmDesign(List.of(0.1, 0.96), 0.2, CrmModel.LOGISTIC, 1, 3))
                .withMessageContaining("intercept");
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> design().posterior(complete("7", "0")))
                .withMessageContaining("1 to 6");
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> CrmModel.named("probit"));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> WindowWeights.LINEAR.subjects(List.of(1), List.of(false), List.of(), 10));
    }
}
