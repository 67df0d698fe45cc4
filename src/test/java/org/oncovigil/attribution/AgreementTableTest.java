package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncovigil.attribution.ToxicityClass.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTableTest {
    /** Reference values: the closed forms at 0 and n (0.025 to the power 1/n), and the published table for 5 of 10. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0000, 0.0000, 0.3085",
        "10, 10, 1.0000, 0.6915, 1.0000",
        "5, 10, 0.5000, 0.1870, 0.8130",
        "1, 1, 1.0000, 0.0250, 1.0000",
        "0, 1, 0.0000, 0.0000, 0.9750"
    })
    void intervalIsTheExactOne(int count, int of, BigDecimal share, BigDecimal low, BigDecimal high) {
        ExactInterval interval = ExactInterval.of(count, of);
        assertThat(interval.share()).isEqualByComparingTo(share);
        assertThat(interval.low()).isBetween(low.subtract(new BigDecimal("0.0001")), low);
        assertThat(interval.high()).isBetween(high, high.add(new BigDecimal("0.0001")));
    }

    private static List<AgreementTable.Case> cases(ToxicityClass adjudicated, ToxicityClass engine, int times) {
        List<AgreementTable.Case> cases = new ArrayList<>();
        for (int at = 0; at < times; at++) {
            cases.add(new AgreementTable.Case(adjudicated, Optional.ofNullable(engine)));
        }
        return cases;
    }

    @Test
    void measuresFollowFromTheMatrix() {
        List<AgreementTable.Case> cases = new ArrayList<>();
        cases.addAll(cases(DIRECT_LOCAL, DIRECT_LOCAL, 6));
        cases.addAll(cases(DIRECT_LOCAL, DIRECT_SYSTEMIC, 1));
        cases.addAll(cases(DIRECT_LOCAL, null, 1));
        cases.addAll(cases(DIRECT_SYSTEMIC, DIRECT_LOCAL, 2));
        cases.addAll(cases(DIRECT_SYSTEMIC, DIRECT_SYSTEMIC, 4));
        AgreementTable table = AgreementTable.of(cases);
        assertThat(table.total()).isEqualTo(14);
        assertThat(table.count(DIRECT_SYSTEMIC, DIRECT_LOCAL)).isEqualTo(2);
        assertThat(table.unanswered(DIRECT_LOCAL)).isEqualTo(1);
        assertMeasure(table, "agreement", null, 10, 14);
        assertMeasure(table, "sensitivity", DIRECT_LOCAL, 6, 8);
        assertMeasure(table, "positive_predictive_value", DIRECT_LOCAL, 6, 8);
        assertMeasure(table, "specificity", DIRECT_LOCAL, 4, 6);
        assertMeasure(table, "sensitivity", DIRECT_SYSTEMIC, 4, 6);
        assertMeasure(table, "positive_predictive_value", DIRECT_SYSTEMIC, 4, 5);
    }

    @Test
    void classWithoutCasesHasNoShare() {
        AgreementTable table = AgreementTable.of(cases(DIRECT_LOCAL, DIRECT_LOCAL, 1));
        assertThat(table.measures())
                .filteredOn(one -> one.toxicityClass().equals(Optional.of(COMPONENT_ATTRIBUTED)))
                .filteredOn(one -> !one.measure().equals("specificity"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.interval()).isEmpty());
    }

    private static void assertMeasure(AgreementTable table, String name, ToxicityClass about, int count, int of) {
        assertThat(table.measures())
                .filteredOn(
                        one -> one.measure().equals(name) && one.toxicityClass().equals(Optional.ofNullable(about)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.interval().orElseThrow().count()).isEqualTo(count);
                    assertThat(one.interval().orElseThrow().of()).isEqualTo(of);
                });
    }
}
