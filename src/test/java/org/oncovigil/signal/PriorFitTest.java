package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oncovigil.table.TextTable;

@DisplayName("fit of the prior of EBGM")
class PriorFitTest {
    /** 900 counts drawn from two truncated components; the maximum was found with scipy, BFGS then Nelder-Mead. */
    private static final List<ReportCell> CELLS =
            TextTable.read(Path.of("src/test/resources/signal/truncated-counts.csv")).rows().stream()
                    .map(row -> new ReportCell(Long.parseLong(row.cell("n")), Double.parseDouble(row.cell("e"))))
                    .toList();

    private static void assertClose(GammaMixture fitted, double... expected) {
        Percentage close = Percentage.withPercentage(1e-3);
        assertThat(fitted.shape1()).isCloseTo(expected[0], close);
        assertThat(fitted.rate1()).isCloseTo(expected[1], close);
        assertThat(fitted.shape2()).isCloseTo(expected[2], close);
        assertThat(fitted.rate2()).isCloseTo(expected[3], close);
        assertThat(fitted.weight1()).isCloseTo(expected[4], close);
    }

    @Test
    @DisplayName("components conditioned one by one give the maximum of an independent optimiser")
    void componentTruncation() {
        assertClose(
                new PriorFit(CELLS, Truncation.COMPONENT).fitted().orElseThrow(),
                2.38953862,
                0.50479388,
                3.27434708,
                3.17225638,
                0.12475584);
    }

    @Test
    @DisplayName("the mixture conditioned as a whole gives another prior, that of an independent optimiser")
    void mixtureTruncation() {
        assertClose(
                new PriorFit(CELLS, Truncation.MIXTURE).fitted().orElseThrow(),
                1.00844346,
                0.4244304,
                4.42002308,
                4.37435688,
                0.19698334);
    }

    @Test
    @DisplayName("order of rows, repeated tables and pairs without a report do not change the fit")
    void nothingButTheCountsMatters() {
        List<ReportCell> other = new ArrayList<>(CELLS);
        other.addAll(CELLS);
        other.add(new ReportCell(0, 3));
        Collections.reverse(other);
        PriorFit fit = new PriorFit(other, Truncation.COMPONENT);

        assertThat(fit.distinctCells()).isEqualTo(new PriorFit(CELLS, Truncation.COMPONENT).distinctCells());
        assertClose(fit.fitted().orElseThrow(), 2.38953862, 0.50479388, 3.27434708, 3.17225638, 0.12475584);
    }

    @Test
    @DisplayName("counts that a single component explains, or none at all, give no prior")
    void noMaximumInside() {
        assertThat(new PriorFit(List.of(), Truncation.COMPONENT).fitted()).isEmpty();
        assertThat(new PriorFit(List.of(new ReportCell(1, 1)), Truncation.COMPONENT).fitted())
                .isEmpty();
    }

    @Test
    @DisplayName("squashing keeps the number of cells, the sum of expected counts and the largest of each count")
    void squashingKeepsTotals() {
        CountedCells cells = CountedCells.of(CELLS);
        CountedCells squashed = cells.squashed(10, 3);

        assertThat(squashed.size()).isLessThan(cells.size() / 4);
        assertThat(total(squashed, false)).isEqualTo(900);
        assertThat(total(squashed, true)).isCloseTo(total(cells, true), Percentage.withPercentage(1e-9));
        assertThat(squashed.cells()).contains(cells.cells().get(cells.size() - 1));
    }

    private static double total(CountedCells cells, boolean expected) {
        double total = 0;
        for (int i = 0; i < cells.size(); i++) {
            total += cells.weights()[i] * (expected ? cells.cells().get(i).expected() : 1);
        }
        return total;
    }
}
