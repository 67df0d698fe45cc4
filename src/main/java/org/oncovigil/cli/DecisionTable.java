package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.DoseDecision;
import org.oncovigil.table.TextRow;

/**
 * The result columns of a decision table: {@code decision}, {@code continue}, {@code next_dose}, the numbers behind them,
 * {@code reason}. A row that cannot be answered has NE in all of them, and the reason.
 */
final class DecisionTable {
    private static final String NOT_EVALUABLE = "NE";

    private final List<String> numberColumns;
    private final Function<NumberCells, Answer> design;

    DecisionTable(List<String> numberColumns, Function<NumberCells, Answer> design) {
        this.numberColumns = List.copyOf(numberColumns);
        this.design = design;
    }

    /**
     * The answer for one row.
     *
     * @param decision the action
     * @param goesOn {@code TRUE} or {@code FALSE}: whether the trial goes on
     * @param nextDose the next or recommended dose; empty if there is none
     * @param numbers the cells of the number columns
     * @param reason why
     */
    record Answer(String decision, String goesOn, String nextDose, List<String> numbers, String reason) {
        static Answer of(DoseDecision decision, String... numbers) {
            return new Answer(
                    decision.action().name(),
                    Boolean.toString(decision.continues()).toUpperCase(Locale.ROOT),
                    NumberText.of(decision.nextDose()),
                    List.of(numbers),
                    decision.reason());
        }

        /** The numbers are known, the decision is not. */
        static Answer undecided(String reason, String... numbers) {
            return new Answer(NOT_EVALUABLE, NOT_EVALUABLE, NOT_EVALUABLE, List.of(numbers), reason);
        }
    }

    /** Answers the rows of the table. */
    int run(TableExchange exchange) {
        List<String> columns = new ArrayList<>(List.of("decision", "continue", "next_dose"));
        columns.addAll(numberColumns);
        columns.add("reason");
        return exchange.run(columns, this::cells);
    }

    private List<String> cells(TextRow row) {
        Answer answer = answer(row);
        List<String> cells = new ArrayList<>(List.of(answer.decision(), answer.goesOn(), answer.nextDose()));
        cells.addAll(answer.numbers());
        cells.add(answer.reason());
        return cells;
    }

    private Answer answer(TextRow row) {
        try {
            return design.apply(new NumberCells(row));
        } catch (DesignFault | CellFault fault) {
            return Answer.undecided(
                    fault.getMessage(),
                    Collections.nCopies(numberColumns.size(), NOT_EVALUABLE).toArray(String[]::new));
        }
    }
}
