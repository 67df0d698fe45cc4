package org.oncovigil.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.oncovigil.grading.CellGrading;
import org.oncovigil.grading.LocalReaction;
import org.oncovigil.grading.LocalTerms;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.grading.VaccineScale;
import org.oncovigil.grading.VaccineScaleGrader;
import org.oncovigil.rulebook.ScaleFiles;
import org.oncovigil.table.TextRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Grades a table of reactions, each by the vaccine scale that its row names. The status of the deciding cell is told. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        description = {
            "Grade reactions by NMPA-2019, NMPA-2025 or FDA-2007.",
            "Columns read: id, scale, age_years, reaction, diameter_cm, area_cm2, functional_impact, treatment,",
            "other_findings, temperature_c, temperature_site.",
            "Example: oncovigil grade local --in cases.csv --out graded.csv"
        })
final class GradeLocalCommand implements Callable<Integer> {
    private static final List<String> RESULTS = List.of("grade", "criterion", "status", "reason");
    private static final List<String> NUMBERS = List.of("age_years", "diameter_cm", "area_cm2", "temperature_c");
    private static final String NONE = "none";
    /** Above this the cell is no age in years. Not a clinical limit. */
    private static final BigDecimal OLDEST_AGE = BigDecimal.valueOf(150);

    @Mixin
    private TableExchange exchange;

    @Spec
    private CommandSpec command;

    private final Map<String, VaccineScale> scales = new HashMap<>();
    private final ScaleFiles files = new ScaleFiles(RulesHome.rules());
    private LocalTerms localTerms;

    @Override
    public Integer call() {
        for (String scale : ScaleFiles.VACCINE_SCALES) {
            scales.put(scale, files.vaccine(new ScaleId(scale)));
        }
        localTerms = files.localTerms();
        if (!files.problems().isEmpty()) {
            files.problems().forEach(problem -> command.commandLine().getErr().println(problem.text()));
            return ExitCode.RULEBOOK_INVALID.number();
        }
        return exchange.run(RESULTS, this::answer);
    }

    private List<String> answer(TextRow row) {
        CellGrading grading = grade(row);
        String status = grading.criterion().equals(CellGrading.NO_CRITERION)
                ? NONE
                : grading.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(
                grading.grade().map(grade -> Integer.toString(grade.number())).orElse("NE"),
                grading.criterion(),
                status,
                grading.reason());
    }

    private CellGrading grade(TextRow row) {
        String name = new CellText(row.cell("scale")).text().toUpperCase(Locale.ROOT);
        VaccineScale scale = scales.get(name);
        if (scale == null) {
            return unanswered(name, "scale \"" + row.cell("scale") + "\" is none of NMPA-2019, NMPA-2025, FDA-2007");
        }
        List<String> unreadable = new ArrayList<>();
        for (String column : NUMBERS) {
            if (new CellText(row.cell(column)).isUnreadable()) {
                unreadable.add(column + " \"" + row.cell(column) + "\"");
            }
        }
        new CellText(row.cell("age_years"))
                .number()
                .filter(age -> age.signum() < 0 || age.compareTo(OLDEST_AGE) > 0)
                .ifPresent(age -> unreadable.add("age_years \"" + age.toPlainString() + "\""));
        Set<String> findings = new TreeSet<>();
        Map<String, BigDecimal> numbers = new HashMap<>();
        findings(row, findings, numbers, unreadable);
        if (!unreadable.isEmpty()) {
            return unanswered(name, "not a number: " + String.join(", ", unreadable));
        }
        return new VaccineScaleGrader(scale, true).grade(reaction(row, scale, findings, numbers));
    }

    private LocalReaction reaction(
            TextRow row, VaccineScale scale, Set<String> findings, Map<String, BigDecimal> numbers) {
        Optional<BigDecimal> diameter = new CellText(row.cell("diameter_cm")).number();
        String reaction = new CellText(row.cell("reaction")).snake();
        String known = scale.hasRow(reaction, diameter.isPresent())
                ? reaction
                : localTerms.prefixed(reaction).orElse(reaction);
        return new LocalReaction(
                known,
                new CellText(row.cell("age_years"))
                        .number()
                        .map(age -> age.setScale(0, RoundingMode.FLOOR).intValueExact()),
                diameter,
                new CellText(row.cell("area_cm2")).number(),
                new CellText(row.cell("functional_impact")).snake(),
                Set.copyOf(words(row.cell("treatment"))),
                findings,
                numbers,
                new CellText(row.cell("temperature_c")).number(),
                new CellText(row.cell("temperature_site")).snake());
    }

    private static void findings(
            TextRow row, Set<String> findings, Map<String, BigDecimal> numbers, List<String> unreadable) {
        for (String word : words(row.cell("other_findings"))) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                if (!word.equals(NONE)) {
                    findings.add(word);
                }
                continue;
            }
            CellText number = new CellText(word.substring(equals + 1));
            number.number()
                    .ifPresentOrElse(
                            found -> numbers.put(name(word.substring(0, equals).strip()), found),
                            () -> unreadable.add("other_findings \"" + word + "\""));
        }
    }

    /** Any name that speaks of the limb is the share of the limb segment. */
    private static String name(String word) {
        return word.contains("limb") ? LocalReaction.LIMB_SHARE : word;
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(";")) {
            String text = new CellText(word).snake();
            if (!text.isEmpty() && !words.contains(text)) {
                words.add(text);
            }
        }
        return words;
    }

    private static CellGrading unanswered(String scale, String reason) {
        return CellGrading.withoutCriterion(new ScaleId(scale.isEmpty() ? "vaccine scale" : scale), reason);
    }
}
