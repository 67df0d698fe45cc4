package org.oncovigil.escalation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.escalation.WatchedResult.Answer;
import org.oncovigil.escalation.WatchedResult.Meaning;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;

/**
 * Which test codes are watched, and which words of a result are positive or negative. A number is positive above its upper
 * reference limit (LB) or from its cut-off on (IS).
 *
 * @param rows the watched codes
 */
public record WatchedTests(List<Row> rows) {
    public WatchedTests {
        rows = List.copyOf(rows);
    }

    /**
     * One watched code.
     *
     * @param domain LB or IS
     * @param testCode the code, in capital letters
     * @param meaning what it looks for
     * @param positive words of a positive result, in capital letters
     * @param negative words of a negative result, in capital letters
     */
    public record Row(String domain, String testCode, Meaning meaning, Set<String> positive, Set<String> negative) {
        public Row {
            positive = Set.copyOf(positive);
            negative = Set.copyOf(negative);
        }
    }

    Optional<Row> row(String domain, String testCode) {
        return rows.stream()
                .filter(row -> row.domain().equals(domain) && row.testCode().equalsIgnoreCase(testCode.strip()))
                .findFirst();
    }

    static Answer answer(Row row, LabResult result) {
        Answer words = words(row, result.original());
        if (words != Answer.NOT_JUDGED) {
            return words;
        }
        Measured measured = result.standard().value().isPresent() ? result.standard() : result.original();
        if (measured.value().isEmpty() || measured.high().isEmpty()) {
            return Answer.NOT_JUDGED;
        }
        return measured.value().get().compareTo(measured.high().get()) > 0 ? Answer.POSITIVE : Answer.NEGATIVE;
    }

    static Answer answer(Row row, ImmuneResponse result) {
        Answer words = words(row, result.measured());
        if (words != Answer.NOT_JUDGED) {
            return words;
        }
        if (result.measured().value().isEmpty() || result.cutOff().isEmpty()) {
            return Answer.NOT_JUDGED;
        }
        boolean reached =
                result.measured().value().get().compareTo(result.cutOff().get()) >= 0;
        return reached ? Answer.POSITIVE : Answer.NEGATIVE;
    }

    private static Answer words(Row row, Measured measured) {
        String text = measured.text().strip().toUpperCase(Locale.ROOT);
        if (row.negative().contains(text)) {
            return Answer.NEGATIVE;
        }
        return row.positive().contains(text) ? Answer.POSITIVE : Answer.NOT_JUDGED;
    }
}
