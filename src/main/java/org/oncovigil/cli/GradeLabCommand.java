package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oncovigil.grading.BaselineIndicator;
import org.oncovigil.grading.CellGrading;
import org.oncovigil.grading.LabBlock;
import org.oncovigil.grading.LabBlock.Direction;
import org.oncovigil.grading.LabCriteria;
import org.oncovigil.grading.LabFacts;
import org.oncovigil.grading.LabGrader;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.rulebook.ScaleFiles;
import org.oncovigil.table.TextRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Grades a table of laboratory results, each by the CTCAE version that its row names. Nothing is converted. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = {
            "Grade laboratory results by CTCAE 4.03, 5.0 or 6.0.",
            "Columns read: id, version, term, direction, unit, value, anrlo, anrhi, base, bnrind, pchg.",
            "Example: oncovigil grade lab --in cases.csv --out graded.csv"
        })
final class GradeLabCommand implements Callable<Integer> {
    private static final List<String> RESULTS = List.of("grade", "criterion", "reason");

    @Mixin
    private TableExchange exchange;

    @Spec
    private CommandSpec command;

    private final Map<String, LabCriteria> versions = new HashMap<>();
    private final ScaleFiles files = new ScaleFiles(RulesHome.rules());

    @Override
    public Integer call() {
        for (String scale : ScaleFiles.CTCAE_VERSIONS) {
            versions.put(scale, files.lab(new ScaleId(scale)));
        }
        if (!files.problems().isEmpty()) {
            files.problems().forEach(problem -> command.commandLine().getErr().println(problem.text()));
            return ExitCode.RULEBOOK_INVALID.number();
        }
        return exchange.run(RESULTS, this::answer);
    }

    private List<String> answer(TextRow row) {
        CellGrading grading = grade(row);
        return List.of(
                grading.grade().map(grade -> Integer.toString(grade.number())).orElse("NE"),
                grading.criterion(),
                grading.reason());
    }

    private CellGrading grade(TextRow row) {
        String version = version(new CellText(row.cell("version")).text());
        ScaleId scale = new ScaleId(version.isEmpty() ? "CTCAE" : version);
        if (!versions.containsKey(version)) {
            return unanswered(scale, "version \"" + row.cell("version") + "\" is none of 4.03, 5.0, 6.0");
        }
        String term = new CellText(row.cell("term")).text();
        if (term.isEmpty()) {
            return unanswered(scale, "no term");
        }
        String told = new CellText(row.cell("direction")).text();
        Optional<Direction> direction = direction(told);
        if (direction.isEmpty() && !told.isEmpty()) {
            return unanswered(scale, "direction \"" + told + "\" is neither L nor H");
        }
        String unit = new CellText(row.cell("unit")).text();
        List<String> unreadable = unreadable(row, versions.get(version).block(term, unit));
        if (!unreadable.isEmpty()) {
            return unanswered(scale, "not a number: " + String.join(", ", unreadable));
        }
        return new LabGrader(versions.get(version)).grade(term, direction, unit, facts(row));
    }

    private static LabFacts facts(TextRow row) {
        return new LabFacts(
                new CellText(row.cell("value")).number(),
                new CellText(row.cell("anrlo")).number(),
                new CellText(row.cell("anrhi")).number(),
                new CellText(row.cell("base")).number(),
                BaselineIndicator.of(row.cell("bnrind")),
                new CellText(row.cell("pchg")).number());
    }

    /** Cells that the criteria read and that hold something other than a number. */
    private static List<String> unreadable(TextRow row, Optional<LabBlock> block) {
        List<String> names = new ArrayList<>();
        if (block.isEmpty()) {
            return names;
        }
        note(row, "value", true, names);
        note(row, "anrlo", block.get().readsLow(), names);
        note(row, "anrhi", block.get().readsHigh(), names);
        note(row, "base", block.get().readsBase(), names);
        note(row, "pchg", block.get().readsChange(), names);
        return names;
    }

    private static void note(TextRow row, String column, boolean read, List<String> names) {
        if (read && new CellText(row.cell(column)).isUnreadable()) {
            names.add(column + " \"" + row.cell(column) + "\"");
        }
    }

    private static String version(String text) {
        String number = text.toUpperCase(Locale.ROOT).replaceFirst("^(CTCAE)?[\\s_-]*V?", "");
        return switch (number) {
            case "4.03" -> "CTCAE-4.03";
            case "5.0", "5" -> "CTCAE-5.0";
            case "6.0", "6" -> "CTCAE-6.0";
            default -> "";
        };
    }

    private static Optional<Direction> direction(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "L", "LOW" -> Optional.of(Direction.LOW);
            case "H", "HIGH" -> Optional.of(Direction.HIGH);
            default -> Optional.empty();
        };
    }

    private static CellGrading unanswered(ScaleId scale, String reason) {
        return CellGrading.withoutCriterion(scale, reason);
    }
}
