package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.escalation.WatchedResult.Answer;
import org.oncovigil.escalation.WatchedResult.Meaning;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** When a watched result is positive. */
class WatchedTestsTest {
    private static final PartialDate DAY = PartialDate.parse("2026-03-01").orElseThrow();
    private static final WatchedTests.Row ROW =
            new WatchedTests.Row("LB", "PF4AB", Meaning.ANTI_PF4, Set.of("POSITIVE"), Set.of("NEGATIVE"));

    private static Optional<BigDecimal> number(String text) {
        return text == null ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Positive, , , POSITIVE",
        "NEGATIVE, , , NEGATIVE",
        "weakly reactive, , , NOT_JUDGED",
        "1.0, 1.0, 1.0, NEGATIVE",
        "1.1, 1.1, 1.0, POSITIVE",
        "1.1, 1.1, , NOT_JUDGED"
    })
    void aLaboratoryResultIsJudgedByItsWordOrItsUpperLimit(String text, String value, String high, Answer expected) {
        Measured measured = new Measured(text, number(value), "", Optional.empty(), number(high));
        LabResult result = new LabResult(
                new RecordRef("LB", "lb.csv", 2, "1"),
                "PF4AB",
                "",
                "",
                measured,
                Measured.NONE,
                "",
                false,
                YesNo.UNKNOWN,
                DAY);
        assertThat(WatchedTests.answer(ROW, result)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NEGATIVE, , , NEGATIVE", "19, 19, 20, NEGATIVE", "20, 20, 20, POSITIVE", "20, 20, , NOT_JUDGED"})
    void anImmuneResultIsJudgedByItsWordOrItsCutOff(String text, String value, String cutOff, Answer expected) {
        Measured measured = new Measured(text, number(value), "", Optional.empty(), Optional.empty());
        ImmuneResponse result = new ImmuneResponse(
                new RecordRef("IS", "is.csv", 2, "1"), "PF4AB", "ELISA", "lab", measured, number(cutOff), false, DAY);
        assertThat(WatchedTests.answer(ROW, result)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"LB, pf4ab, true", "IS, PF4AB, false", "LB, ALT, false"})
    void aCodeIsWatchedInItsListing(String domain, String code, boolean watched) {
        assertThat(new WatchedTests(List.of(ROW)).row(domain, code).isPresent()).isEqualTo(watched);
    }
}
