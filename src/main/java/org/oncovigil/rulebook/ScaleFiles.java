package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.grading.CellStatus;
import org.oncovigil.grading.CrsScale;
import org.oncovigil.grading.CtcaeTerm;
import org.oncovigil.grading.EventTerms;
import org.oncovigil.grading.GradingLimits;
import org.oncovigil.grading.GradingScales;
import org.oncovigil.grading.LabBlock;
import org.oncovigil.grading.LabCriteria;
import org.oncovigil.grading.LabTests;
import org.oncovigil.grading.LocalTerms;
import org.oncovigil.grading.MeasurementGrader;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.grading.TermCatalogue;
import org.oncovigil.grading.UnitTable;
import org.oncovigil.grading.VaccineScale;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.Grade;

/**
 * Reads the scales, units and word lists of {@code rules/} into the types of the grading room. Only what is asked for is
 * read. Every file is read to its end, and every bad cell is told with file, line and column.
 */
public final class ScaleFiles {
    /** The vaccine scales that have a file. */
    public static final Set<String> VACCINE_SCALES = Set.of("NMPA-2019", "NMPA-2025", "FDA-2007");

    /** The CTCAE versions that have files. */
    public static final Set<String> CTCAE_VERSIONS = Set.of("CTCAE-4.03", "CTCAE-5.0", "CTCAE-6.0");

    private static final Set<String> CTCAE_WITH_MORE = Set.of("CTCAE-5.0", "CTCAE-6.0");

    private final Path rules;
    private final List<Problem> problems = new ArrayList<>();

    /** A reader of one rules folder. */
    public ScaleFiles(Path rules) {
        this.rules = rules;
    }

    /**
     * What was read.
     *
     * @param scales the scales; nothing if any file has a fatal problem
     * @param problems every problem met
     */
    public record Loaded(Optional<GradingScales> scales, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads what one study pins. */
    public static Loaded load(Path rules, ScaleChoice choice) {
        ScaleFiles files = new ScaleFiles(rules);
        ScaleId ctcae = new ScaleId(choice.systemic());
        GradingScales scales = new GradingScales(
                files.vaccine(new ScaleId(choice.local())),
                files.labOfSurveillance(ctcae),
                files.measurements(ctcae),
                files.terms(ctcae),
                files.units(),
                files.tests(),
                files.events(ctcae),
                files.localTerms(),
                files.crs(),
                files.limits());
        boolean usable = files.problems.stream().noneMatch(problem -> problem.severity() == Severity.FATAL);
        return new Loaded(usable ? Optional.of(scales) : Optional.empty(), files.problems);
    }

    /** Every problem met so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The cells of a vaccine scale. */
    public VaccineScale vaccine(ScaleId scale) {
        if (unknown(scale, VACCINE_SCALES)) {
            return new VaccineScale(scale, List.of(), List.of(), List.of());
        }
        return VaccineScaleRows.read(
                scale,
                table("scales/vaccine-" + scale.name().toLowerCase(Locale.ROOT) + ".csv"),
                table("scales/populations.csv"),
                table("scales/reaction-names.csv"));
    }

    /** The laboratory criteria of a CTCAE version that the public peer grades as well. */
    public LabCriteria lab(ScaleId scale) {
        return unknown(scale, CTCAE_VERSIONS)
                ? new LabCriteria(scale, List.of())
                : CtcaeRows.lab(scale, table("scales/" + ctcaeFile(scale, "lab")));
    }

    /** The laboratory criteria that were read from the print alone; none for a version that has no such file. */
    LabCriteria moreLab(ScaleId scale) {
        return CTCAE_WITH_MORE.contains(scale.name())
                ? CtcaeRows.lab(scale, table("scales/" + ctcaeFile(scale, "lab-more")))
                : new LabCriteria(scale, List.of());
    }

    private LabCriteria labOfSurveillance(ScaleId scale) {
        List<LabBlock> blocks = new ArrayList<>(lab(scale).blocks());
        blocks.addAll(moreLab(scale).blocks());
        return new LabCriteria(scale, blocks);
    }

    /** The criteria on vital signs and other measurements of a CTCAE version. */
    public MeasurementGrader measurements(ScaleId scale) {
        return unknown(scale, CTCAE_VERSIONS)
                ? new MeasurementGrader(scale, List.of())
                : CtcaeRows.measurements(scale, table("scales/" + ctcaeFile(scale, "measurements")));
    }

    /** The terms of a CTCAE version. */
    public TermCatalogue terms(ScaleId scale) {
        if (unknown(scale, CTCAE_VERSIONS)) {
            return new TermCatalogue(scale, List.of());
        }
        return new TermCatalogue(
                scale, table("scales/" + ctcaeFile(scale, "terms")).rows(ScaleFiles::term));
    }

    /** Spellings and conversions of units. */
    public UnitTable units() {
        Map<String, String> spellings = new HashMap<>();
        table("units.csv").rows(row -> spellings.put(row.text("spelling"), row.text("unit")));
        List<UnitTable.Conversion> conversions = table("unit-factors.csv")
                .rows(row -> new UnitTable.Conversion(
                        new UnitTable.Conversion.Key(row.text("analyte"), row.text("from"), row.text("to")),
                        row.numberRequired("offset"),
                        row.numberRequired("multiply"),
                        row.numberRequired("divide")));
        return new UnitTable(spellings, conversions);
    }

    /** Laboratory tests and the analytes they measure. */
    public LabTests tests() {
        Map<String, LabTests.LabTest> tests = new HashMap<>();
        table("scales/lab-tests.csv")
                .rows(row -> tests.put(
                        row.text("test_code"),
                        new LabTests.LabTest(
                                row.text("test_code"),
                                row.text("analyte"),
                                row.word("specimen", LabTests.Specimen.class),
                                row.text("course_unit"))));
        return new LabTests(tests);
    }

    /** Events that a number decides, under the terms of a CTCAE version. */
    public EventTerms events(ScaleId scale) {
        String version = scale.name().substring(scale.name().indexOf('-') + 1);
        List<EventTerms.MeasuredEvent> events = new ArrayList<>();
        table("scales/event-terms.csv").rows(row -> {
            Set<String> versions = row.set("versions");
            return (versions.isEmpty() || versions.contains(version))
                    && events.add(new EventTerms.MeasuredEvent(
                            row.text("event"), row.word("kind", EventTerms.Kind.class), row.text("ctcae_term")));
        });
        return new EventTerms(events);
    }

    /** Words that tell a reaction at the dosing site. */
    public LocalTerms localTerms() {
        return new LocalTerms(table("scales/local-terms.csv")
                .rows(row -> new LocalTerms.Word(
                        row.word("kind", LocalTerms.Kind.class), row.text("text"), row.text("reaction"))));
    }

    /** The ASTCT grading of a cytokine release syndrome, and what in the listings tells its cells. */
    public CrsScale crs() {
        List<CrsScale.Cell> cells = table("scales/astct-crs.csv")
                .rows(row -> new CrsScale.Cell(
                        row.word("dimension", CrsScale.Dimension.class),
                        row.text("word"),
                        VaccineScaleRows.grade(row),
                        row.text("text"),
                        row.status("status"),
                        row.text("source")));
        List<CrsScale.Evidence> evidence = table("scales/crs-evidence.csv")
                .rows(row -> new CrsScale.Evidence(
                        row.word("listing", CrsScale.Listing.class),
                        row.text("words"),
                        row.word("dimension", CrsScale.Dimension.class),
                        row.text("word")));
        return new CrsScale(cells, evidence, limits().limit("crs-fever"));
    }

    /** Numbers that are not cells of a scale. */
    public GradingLimits limits() {
        Map<String, BigDecimal> limits = new HashMap<>();
        table("scales/limits.csv").rows(row -> {
            limits.put(row.text("name"), row.numberRequired("value"));
            return row;
        });
        return new GradingLimits(limits);
    }

    /** The codes that criteria may name as their source. */
    SourceList sources() {
        return new SourceList(new TreeSet<>(table("scales/sources.csv").rows(row -> row.text("code"))));
    }

    private static CtcaeTerm term(ScaleTable.Row row) {
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        String text = row.text("grades");
        for (int i = 0; i < text.length(); i += 2) {
            Optional<Grade> grade = Grade.of(Character.digit(text.charAt(i), 10));
            if (grade.isEmpty() || i + 1 < text.length() && text.charAt(i + 1) != ' ') {
                row.bad("grades", text, "grades 1 to 5, separated by blanks");
                break;
            }
            grades.add(grade.get());
        }
        return new CtcaeTerm(
                row.text("code"),
                row.text("term"),
                row.text("organ_class"),
                grades,
                grades.isEmpty() ? CellStatus.UNVERIFIED : row.status("grades_status"),
                row.flag("other_specify"),
                List.of(
                        row.text("flags_1"),
                        row.text("flags_2"),
                        row.text("flags_3"),
                        row.text("flags_4"),
                        row.text("flags_5")),
                row.text("counterpart"));
    }

    private ScaleTable table(String file) {
        return ScaleTable.read(rules, file, problems);
    }

    private static String ctcaeFile(ScaleId scale, String part) {
        return scale.name().toLowerCase(Locale.ROOT) + "-" + part + ".csv";
    }

    private boolean unknown(ScaleId scale, Set<String> known) {
        if (known.contains(scale.name())) {
            return false;
        }
        problems.add(Problem.of(
                ScaleFileMessage.SCALE_UNKNOWN,
                Place.file("rules/scales"),
                "\"" + scale.name() + "\"",
                "one of " + new TreeSet<>(known),
                "The rulebook is not usable."));
        return true;
    }
}
