package org.oncovigil.report;

import java.util.List;
import java.util.function.Function;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.subject.Usubjid;

/** The bar chart of subjects with a DLT by cohort: those confirmed by rule, beside those still possible. */
final class BoardChart {
    private static final int COLUMNS = 22;
    private static final String POSSIBLE_COLOUR = "F4B183";

    private BoardChart() {}

    /**
     * Adds the chart.
     *
     * @param cohorts the cohorts, in the rows below the headers
     * @param confirmed the column of the confirmed ones
     * @param possible the column of the possible ones
     * @param row the row at which the chart begins
     */
    static void add(Book book, Page page, List<CohortColumns.Row> cohorts, int confirmed, int possible, int row) {
        Words words = book.words();
        new NativeChart(page, words.say(Phrase.CHART_TITLE), row, COLUMNS)
                .bars(
                        cohorts.stream().map(cohort -> cohort.tally().cohort()).toList(),
                        0,
                        Page.FIRST_ROW,
                        List.of(
                                new NativeChart.Series(
                                        words.of("CONFIRMED_BY_RULE"),
                                        counts(cohorts, CohortTally::confirmed),
                                        confirmed,
                                        Page.FIRST_ROW,
                                        CellStyles.RED),
                                new NativeChart.Series(
                                        words.of("POSSIBLE"),
                                        counts(cohorts, CohortTally::possible),
                                        possible,
                                        Page.FIRST_ROW,
                                        POSSIBLE_COLOUR)));
    }

    private static List<Integer> counts(
            List<CohortColumns.Row> cohorts, Function<CohortTally, List<Usubjid>> subjects) {
        return cohorts.stream()
                .map(cohort -> subjects.apply(cohort.tally()).size())
                .toList();
    }
}
