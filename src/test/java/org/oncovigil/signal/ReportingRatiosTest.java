package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ratios and information component of reports")
class ReportingRatiosTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

    /** Rifabutin and uveitis, Evans et al. 2001. */
    private static final ReportTable RIFABUTIN = new ReportTable(41, 14, 754, 591_958);

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    @Test
    @DisplayName("PRR, ROR and Yates' chi-square are those of the published table")
    void ratiosOfThePublishedTable() {
        ReportingRatios ratios = new ReportingRatios(RIFABUTIN);

        assertThat(value(ratios.proportional().point())).isCloseTo(585.9945020496745, CLOSE);
        assertThat(value(ratios.proportional().low())).isCloseTo(494.3281414802411, CLOSE);
        assertThat(value(ratios.proportional().high())).isCloseTo(694.6591294685002, CLOSE);
        assertThat(value(ratios.chiSquareYates())).isCloseTo(22187.27465913224, CLOSE);
        assertThat(value(ratios.odds().point())).isCloseTo(41.0 * 591_958 / (14.0 * 754), CLOSE);
        assertThat(value(ratios.odds().low())).isCloseTo(1248.1583146108123, CLOSE);
        assertThat(value(ratios.odds().high())).isCloseTo(4235.269635544847, CLOSE);
        assertThat(ratios.meetsEvans()).contains(true);
    }

    @Test
    @DisplayName("the pairs of the seventeen-report example have their expected counts and ratios")
    void seventeenReports() {
        ReportTable first = ReportTable.ofMargins(5, 9, 9, 17);
        ReportTable second = ReportTable.ofMargins(4, 7, 8, 17);

        assertThat(value(first.expected())).isCloseTo(4.7647059, within(1e-7));
        assertThat(value(second.expected())).isCloseTo(3.2941176, within(1e-7));
        assertThat(value(new ReportingRatios(first).proportional().point())).isCloseTo(1.11, within(0.005));
        assertThat(value(new ReportingRatios(second).proportional().point())).isCloseTo(1.43, within(0.005));
    }

    @Test
    @DisplayName("Evans' criteria include their bounds and ask for all three")
    void evansBounds() {
        // PRR 2 exactly: 20 of 100 against 100 of 1000; chi-square with Yates 8.3.
        assertThat(new ReportingRatios(new ReportTable(20, 80, 100, 900)).meetsEvans())
                .contains(true);
        assertThat(new ReportingRatios(new ReportTable(20, 80, 101, 899)).meetsEvans())
                .contains(false);
        // Three reports are enough, two are not.
        assertThat(new ReportingRatios(new ReportTable(3, 17, 27, 953)).meetsEvans())
                .contains(true);
        assertThat(new ReportingRatios(new ReportTable(2, 8, 20, 9970)).meetsEvans())
                .contains(false);
        // A PRR of 3 with a chi-square below 4.
        assertThat(new ReportingRatios(new ReportTable(3, 27, 33, 957)).meetsEvans())
                .contains(false);
    }

    @Test
    @DisplayName("a deviation smaller than Yates' correction is a chi-square of 0, not a larger one")
    void yatesNeverOvershoots() {
        assertThat(value(new ReportingRatios(new ReportTable(10, 90, 101, 899)).chiSquareYates()))
                .isZero();
    }

    @Test
    @DisplayName("zero cells are told, and nothing is added to them")
    void zeroCells() {
        ReportingRatios alone = new ReportingRatios(new ReportTable(5, 5, 0, 1000));
        assertThat(alone.proportional().point().reason()).isEqualTo("event reported with no other product");
        assertThat(alone.odds().point().reason()).isEqualTo("event reported with no other product");
        assertThat(alone.meetsEvans()).contains(true);

        ReportingRatios never = new ReportingRatios(new ReportTable(0, 5, 10, 1000));
        assertThat(value(never.proportional().point())).isZero();
        assertThat(never.proportional().low().value()).isEmpty();
        assertThat(never.meetsEvans()).contains(false);

        ReportingRatios only = new ReportingRatios(new ReportTable(5, 0, 10, 1000));
        assertThat(only.odds().point().reason()).contains("without the event");

        ReportingRatios single = new ReportingRatios(new ReportTable(5, 5, 0, 0));
        assertThat(single.proportional().point().reason()).isEqualTo("no report with another product");
        assertThat(single.meetsEvans()).isEmpty();
    }

    @Test
    @DisplayName("margins that cannot be are refused")
    void impossibleMargins() {
        assertThatThrownBy(() -> ReportTable.ofMargins(5, 4, 9, 17)).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> ReportTable.ofMargins(1, 9, 10, 17)).isInstanceOf(SignalFault.class);
        assertThat(new ReportTable(0, 0, 0, 0).expected().reason()).isEqualTo("no report at all");
    }

    @Test
    @DisplayName("IC has the exact gamma limits, and exists where nothing was reported")
    void informationComponent() {
        InformationComponent component = new InformationComponent();
        IntervalEstimate published = component.of(41, value(RIFABUTIN.expected()));
        IntervalEstimate nothing = component.of(0, 0);

        assertThat(value(published.point())).isCloseTo(6.17650950241801, CLOSE);
        assertThat(value(published.low())).isCloseTo(5.700929789584463, CLOSE);
        assertThat(value(published.high())).isCloseTo(6.584012808718714, CLOSE);
        assertThat(value(nothing.point())).isZero();
    }
}
