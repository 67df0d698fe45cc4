package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulated characteristics against exact ones, worked out by enumerating every path of a trial. */
class TrialSimulationTest {
    private static final int TRIALS = 20_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private static BoinDesign boin() {
        return BoinDesign.of(0.30, PosteriorLimit.uniform(0.30, 0.95, 3));
    }

    private static SimulationPlan plan(List<Double> rates, int mostSubjects) {
        return new SimulationPlan(rates, 0.30, 3, mostSubjects, NEVER, TRIALS, 20261122);
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }

    private static void assertSelected(SimulationTally tally, List<Double> exact) {
        for (int dose = 0; dose < exact.size(); dose++) {
            double share = exact.get(dose);
            double error = Math.sqrt(share * (1 - share) / TRIALS);
            assertThat(tally.selectedShare(dose)).as("dose %d", dose).isCloseTo(share, within(4 * error));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1 0.3 0.5, 15, 0.0024700 0.2280997 0.5585819 0.2108484, 5.7202928 6.6325661 2.6234314",
        "0.5 0.6, 12, 0.5542695 0.4085865 0.0371440, 8.0712930 0.9052695"
    })
    void boinSelectsAsOftenAsItsPathsSay(String rates, int mostSubjects, String selected, String subjects) {
        SimulationTally tally =
                TrialSimulation.of(boin(), plan(numbers(rates), mostSubjects)).run(2);

        assertSelected(tally, numbers(selected));
        for (int dose = 1; dose <= numbers(rates).size(); dose++) {
            assertThat(tally.meanSubjects(dose)).isCloseTo(numbers(subjects).get(dose - 1), within(0.1));
            assertThat(tally.meanDlts(dose))
                    .isCloseTo(tally.meanSubjects(dose) * numbers(rates).get(dose - 1), within(0.05));
        }
    }

    @Test
    void threePlusThreePassesADoseAsOftenAsItsFormulaSays() {
        // Past a dose with (1-p)^3 + 3p(1-p)^5: 0.906147, 0.494253, 0.171875 at 0.1, 0.3, 0.5.
        SimulationTally tally = TrialSimulation.ofThreePlusThree(false, false, plan(List.of(0.1, 0.3, 0.5), 30))
                .run(2);

        assertSelected(tally, List.of(0.0938530, 0.4582721, 0.3708964, 0.0769785));
    }

    static Stream<TrialSimulation> harmless() {
        SimulationPlan plan = new SimulationPlan(List.of(0.0, 0.0, 0.0), 0.30, 3, 30, NEVER, 50, 1);
        return simulations(plan);
    }

    static Stream<TrialSimulation> deadly() {
        SimulationPlan plan = new SimulationPlan(List.of(1.0, 1.0, 1.0), 0.30, 3, 30, NEVER, 50, 1);
        return simulations(plan);
    }

    private static Stream<TrialSimulation> simulations(SimulationPlan plan) {
        PosteriorLimit elimination = PosteriorLimit.uniform(0.30, 0.95, 3);
        return Stream.of(
                TrialSimulation.of(boin(), plan),
                TrialSimulation.of(new KeyboardDesign(0.30, 0.05, elimination), plan),
                TrialSimulation.ofThreePlusThree(true, false, plan),
                TrialSimulation.of(
                        new CrmDesign(List.of(0.1, 0.3, 0.5), 0.30, CrmModel.EMPIRIC, CrmDesign.USUAL_DEVIATION, 3),
                        plan));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void everyDesignReachesTheHighestOfHarmlessDoses(TrialSimulation simulation) {
        SimulationTally tally = simulation.run(1);

        assertThat(tally.selectedShare(3)).isEqualTo(1);
        assertThat(tally.meanSubjects(1)).isEqualTo(3);
        assertThat(tally.meanSubjects(2)).isEqualTo(3);
        assertThat(tally.meanDlts()).isZero();
    }

    @ParameterizedTest
    @MethodSource("deadly")
    void everyDesignStopsAfterThreeDltsAtTheLowestDose(TrialSimulation simulation) {
        SimulationTally tally = simulation.run(1);

        assertThat(tally.selectedShare(0)).isEqualTo(1);
        assertThat(tally.meanSubjects()).isEqualTo(3);
        assertThat(tally.overdosedShare()).isEqualTo(1);
        assertThat(tally.shortShare()).isEqualTo(1);
    }

    @Test
    void theResultHangsOnTheSeedAndNotOnTheThreads() {
        List<double[]> results = Stream.of(1, 2, 7)
                .map(threads -> shares(TrialSimulation.of(boin(), plan(List.of(0.1, 0.3, 0.5), 15))
                        .run(threads)))
                .toList();
        SimulationPlan other = new SimulationPlan(List.of(0.1, 0.3, 0.5), 0.30, 3, 15, NEVER, TRIALS, 2);

        assertThat(results).allMatch(one -> Arrays.equals(one, results.get(0)));
        assertThat(shares(TrialSimulation.of(boin(), other).run(2))).isNotEqualTo(results.get(0));
    }

    private static double[] shares(SimulationTally tally) {
        return new double[] {
            tally.selectedShare(0),
            tally.selectedShare(1),
            tally.selectedShare(2),
            tally.meanDlts(),
            tally.meanSubjects()
        };
    }

    @Test
    void aTrialEndsWhenTheNextDoseHasEnoughSubjects() {
        SimulationPlan plan = new SimulationPlan(List.of(0.0), 0.30, 3, 30, 12, 10, 1);

        assertThat(TrialSimulation.of(boin(), plan).run(1).meanSubjects()).isEqualTo(12);
    }

    @Test
    void theLastCohortIsCutToTheSizeOfTheTrial() {
        SimulationPlan plan = new SimulationPlan(List.of(0.0), 0.30, 3, 10, NEVER, 10, 1);

        assertThat(TrialSimulation.of(boin(), plan).run(1).meanSubjects()).isEqualTo(10);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> plan(List.of(), 30));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> plan(List.of(1.1), 30));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> plan(List.of(0.1), 2));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(
                        () -> TrialSimulation.of(boin(), plan(List.of(0.1), 30)).run(0));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> TrialSimulation.of(
                        new CrmDesign(List.of(0.1, 0.2), 0.3, CrmModel.EMPIRIC, 1, 3), plan(List.of(0.1), 30)));
    }
}
