package org.oncovigil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncovigil.attribution.AgreementTable;
import org.oncovigil.attribution.Attributor;
import org.oncovigil.attribution.EvidenceVocabulary;
import org.oncovigil.attribution.ExactInterval;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.table.TextRow;

/**
 * How often the engine's class is the adjudicated one, as one CSV table: the confusion matrix (rows {@code matrix}), then
 * the shares with exact 95 % intervals (all other rows).
 */
final class AgreementReport {
    private static final List<String> LABELS =
            List.of("adjudicated_class", "expected_class", "adjudicated", "expected", "label", "true_class");
    private static final List<String> HEADER =
            List.of("measure", "adjudicated_class", "engine_class", "count", "of", "share", "low_95", "high_95");

    private final Attributor attributor;
    private final EvidenceVocabulary vocabulary;
    private final PrintWriter err;

    AgreementReport(Attributor attributor, PrintWriter err) {
        this.attributor = attributor;
        this.err = err;
        vocabulary = new EvidenceVocabulary(attributor.model());
    }

    int run(TableExchange exchange) {
        List<AgreementTable.Case> cases = new ArrayList<>();
        int left = 0;
        for (TextRow row : exchange.rows()) {
            Optional<ToxicityClass> label = label(row);
            if (label.isPresent()) {
                cases.add(new AgreementTable.Case(label.get(), engine(row)));
            } else {
                left++;
                err.println("line " + row.line() + ": no adjudicated class in a column named "
                        + String.join(", ", LABELS) + "; expected one of " + List.of(ToxicityClass.values())
                        + ". Row left out.");
            }
        }
        AgreementTable table = AgreementTable.of(cases);
        err.println(table.total() + " cases scored, " + left + " rows left out.");
        exchange.write(HEADER, rows(table));
        return ExitCode.FINISHED.number();
    }

    private static Optional<ToxicityClass> label(TextRow row) {
        for (String column : LABELS) {
            String cell = row.cell(column).toUpperCase(Locale.ROOT);
            for (ToxicityClass one : ToxicityClass.values()) {
                if (one.name().equals(cell)) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ToxicityClass> engine(TextRow row) {
        EvidenceVocabulary.Reading reading = vocabulary.read(row::cell);
        return reading.unreadable().isEmpty()
                ? Optional.of(attributor.attribute(reading.items()).toxicityClass())
                : Optional.empty();
    }

    private static List<List<String>> rows(AgreementTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (ToxicityClass adjudicated : ToxicityClass.values()) {
            for (ToxicityClass engine : ToxicityClass.values()) {
                rows.add(matrix(adjudicated, engine.name(), table.count(adjudicated, engine)));
            }
            rows.add(matrix(adjudicated, "NE", table.unanswered(adjudicated)));
        }
        table.measures().forEach(measure -> rows.add(row(measure)));
        return rows;
    }

    private static List<String> matrix(ToxicityClass adjudicated, String engine, int count) {
        return List.of("matrix", adjudicated.name(), engine, String.valueOf(count), "", "", "", "");
    }

    private static List<String> row(AgreementTable.Measure measure) {
        String about = measure.toxicityClass().map(Enum::name).orElse("all");
        boolean ofEngine = measure.measure().equals("positive_predictive_value");
        Optional<ExactInterval> share = measure.interval();
        return List.of(
                measure.measure(),
                ofEngine ? "" : about,
                ofEngine ? about : "",
                share.map(one -> String.valueOf(one.count())).orElse("0"),
                share.map(one -> String.valueOf(one.of())).orElse("0"),
                share.map(one -> one.share().toPlainString()).orElse("NE"),
                share.map(one -> one.low().toPlainString()).orElse("NE"),
                share.map(one -> one.high().toPlainString()).orElse("NE"));
    }
}
