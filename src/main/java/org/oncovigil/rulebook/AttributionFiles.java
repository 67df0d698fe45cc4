package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.attribution.AcuteLimit;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.ComponentProof;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.Confidence;
import org.oncovigil.attribution.Contribution;
import org.oncovigil.attribution.EvidenceColumn;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.Gate;
import org.oncovigil.attribution.Organ;
import org.oncovigil.attribution.OrganWindow;
import org.oncovigil.attribution.Parameter;
import org.oncovigil.attribution.PlatformSignature;
import org.oncovigil.attribution.QueryRow;
import org.oncovigil.attribution.ScoreDecision;
import org.oncovigil.attribution.ScoreRow;
import org.oncovigil.attribution.TagRow;
import org.oncovigil.attribution.TermBook;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.attribution.WhoUmcCategory;
import org.oncovigil.attribution.WhoUmcRow;
import org.oncovigil.attribution.Wording;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.table.TextRow;

/** Reads the tables of {@code rules/attribution/} into the model. Every table is read to its end, then all problems are told together. */
public final class AttributionFiles {
    private static final String[] CONDITION = {"item", "one_of", "none_of", "at_least", "at_most", "when_blank"};

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final AttributionOverrides overrides;

    private AttributionFiles(Path folder, Path study) {
        this.folder = folder;
        overrides = AttributionOverrides.read(study, problems);
    }

    /**
     * What the folder gave.
     *
     * @param model the model; nothing if a table has an error
     * @param overrides what the study reads differently
     * @param problems what was found, in the order of the tables
     */
    public record Loaded(
            Optional<AttributionModel> model, List<AttributionOverride> overrides, List<Problem> problems) {
        public Loaded {
            overrides = List.copyOf(overrides);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the folder {@code attribution} of a rules folder. */
    public static Loaded load(Path rules) {
        return load(rules, Path.of("no-study", OVERRIDES));
    }

    /** The name of the file in which a study tells what it reads differently; it stands beside the protocol. */
    public static final String OVERRIDES = "attribution.csv";

    /** Reads the folder {@code attribution} of a rules folder, with what a study reads differently, if its file is there. */
    public static Loaded load(Path rules, Path study) {
        AttributionFiles files = new AttributionFiles(rules.resolve("attribution"), study);
        AttributionModel model = files.model();
        List<AttributionOverride> overridden = files.overrides.finish();
        boolean usable =
                files.problems.stream().allMatch(problem -> problem.severity().compareTo(Severity.ERROR) < 0);
        return new Loaded(usable ? Optional.of(model) : Optional.empty(), overridden, files.problems);
    }

    private AttributionModel model() {
        TermBook terms = new TermFiles(folder, overrides, problems).read();
        Map<String, Wording> phrases = phrases();
        return new AttributionModel(
                columns(),
                terms,
                organs(),
                windows(),
                acuteLimits(),
                proofs(),
                signatures(),
                gates(),
                score(),
                decisions(),
                tags("tags.csv"),
                tags("nightly-tags.csv"),
                whoUmc(),
                queries(),
                parameters(),
                classNames(phrases),
                phrases,
                new GatheringFiles(folder, overrides, problems).read());
    }

    private ModelTable table(String name, String... columns) {
        return ModelTable.read(folder, name, List.of(columns), overrides, problems)
                .sourced();
    }

    private Map<EvidenceItem, EvidenceColumn> columns() {
        Map<String, Map<String, String>> words = new HashMap<>();
        Map<String, Map<String, String>> kinds = new HashMap<>();
        ModelTable vocabulary = table("words.csv", "column", "word", "stands_for", "kind");
        for (TextRow row : vocabulary.rows()) {
            String column = vocabulary.text(row, "column");
            String meant = vocabulary.text(row, "stands_for");
            words.computeIfAbsent(column, key -> new HashMap<>())
                    .put(vocabulary.text(row, "word").toLowerCase(Locale.ROOT), meant);
            if (!row.cell("kind").isEmpty()) {
                kinds.computeIfAbsent(column, key -> new HashMap<>()).put(meant, row.cell("kind"));
            }
        }
        Map<EvidenceItem, EvidenceColumn> columns = new EnumMap<>(EvidenceItem.class);
        ModelTable table = table("columns.csv", "column", "read_when_blank", "listed", "trials", "name_en", "name_zh");
        for (TextRow row : table.rows()) {
            EvidenceItem.of(row.cell("column"))
                    .filter(EvidenceItem::isColumn)
                    .ifPresentOrElse(
                            item -> columns.put(item, column(table, row, item, words, kinds)),
                            () -> table.problem(
                                    AttributionMessage.WORD_UNKNOWN, row, "column", row.cell("column"), "a column"));
        }
        for (EvidenceItem item : EvidenceItem.values()) {
            if (item.isColumn() && !columns.containsKey(item)) {
                missing("columns.csv", item.column());
            }
        }
        return columns;
    }

    private static EvidenceColumn column(
            ModelTable table,
            TextRow row,
            EvidenceItem item,
            Map<String, Map<String, String>> words,
            Map<String, Map<String, String>> kinds) {
        return new EvidenceColumn(
                item,
                words.getOrDefault(item.column(), Map.of()),
                kinds.getOrDefault(item.column(), Map.of()),
                row.cell("read_when_blank"),
                table.flag(row, "listed"),
                onlyIf(table, row),
                List.copyOf(ModelTable.words(row, "trials")),
                new Wording(table.text(row, "name_en"), table.text(row, "name_zh")));
    }

    /** A condition without {@code one_of} also holds when its item is missing. */
    private static List<Condition> onlyIf(ModelTable table, TextRow row) {
        return table.condition(row, "if_")
                .map(one -> new Condition(
                        one.item(),
                        one.oneOf(),
                        one.noneOf(),
                        one.bounds(),
                        one.oneOf().isEmpty()))
                .map(List::of)
                .orElse(List.of());
    }

    private Map<String, Organ> organs() {
        Map<String, Organ> organs = new LinkedHashMap<>();
        ModelTable table = table("organs.csv", "organ", "also_named", "common_under_cpi", "name_en", "name_zh");
        for (TextRow row : table.rows()) {
            String id = table.text(row, "organ");
            Wording name = new Wording(table.text(row, "name_en"), table.text(row, "name_zh"));
            organs.put(
                    id, new Organ(id, ModelTable.words(row, "also_named"), table.flag(row, "common_under_cpi"), name));
        }
        return organs;
    }

    private Map<String, OrganWindow> windows() {
        Map<String, OrganWindow> windows = new LinkedHashMap<>();
        ModelTable table = table("windows.csv", "window", "counted_from", "at_least", "at_most");
        for (TextRow row : table.rows()) {
            String id = table.text(row, "window");
            OrganWindow.From from =
                    table.word(row, "counted_from", OrganWindow.From.class, OrganWindow.From.FIRST_DOSE);
            windows.put(id, new OrganWindow(id, from, table.bounds(row, "at_least", "at_most")));
        }
        require("windows.csv", windows, OrganWindow.OFF_TREATMENT);
        return windows;
    }

    private Map<String, AcuteLimit> acuteLimits() {
        Map<String, AcuteLimit> limits = new LinkedHashMap<>();
        ModelTable table = table("acute-limits.csv", "term", "days_at_least", "days_at_most", "hours_at_most");
        for (TextRow row : table.rows()) {
            String term = table.text(row, "term");
            Bounds hours = new Bounds(
                    row.cell("hours_at_most").isEmpty() ? Bounds.OPEN.atLeast() : 0,
                    table.number(row, "hours_at_most", Bounds.OPEN.atMost()));
            limits.put(term, new AcuteLimit(term, table.bounds(row, "days_at_least", "days_at_most"), hours));
        }
        require("acute-limits.csv", limits, AcuteLimit.ANY);
        return limits;
    }

    private List<ComponentProof> proofs() {
        ModelTable table = table("component-proof.csv", "row", "effect", "tag", "item", "one_of");
        return table.rows().stream()
                .map(row -> new ComponentProof(
                        table.text(row, "row"),
                        whenBlankIfExcluding(table.conditions(row)),
                        table.text(row, "effect").equals("proof"),
                        row.cell("tag"),
                        table.wording(row)))
                .toList();
    }

    /** A condition that only excludes words also holds when its item is missing. */
    private static List<Condition> whenBlankIfExcluding(List<Condition> conditions) {
        return conditions.stream()
                .map(one -> new Condition(
                        one.item(),
                        one.oneOf(),
                        one.noneOf(),
                        one.bounds(),
                        one.oneOf().isEmpty()))
                .toList();
    }

    private List<PlatformSignature> signatures() {
        Map<String, List<Condition>> guards = grouped("signature-guards.csv", "for");
        ModelTable table = table(
                "signatures.csv",
                "signature",
                "platform",
                "terms",
                "groups",
                "days_at_least",
                "days_at_most",
                "effect");
        return table.rows().stream()
                .map(row -> new PlatformSignature(
                        table.text(row, "signature"),
                        pattern(table, row),
                        guards.getOrDefault("class", List.of()),
                        markers(row, guards.getOrDefault("component", List.of())),
                        table.word(row, "effect", PlatformSignature.Effect.class, PlatformSignature.Effect.NONE),
                        row.cell("tag")))
                .toList();
    }

    private static List<Condition> pattern(ModelTable table, TextRow row) {
        List<Condition> pattern = new ArrayList<>();
        words(EvidenceItem.PLATFORM, row, "platform").ifPresent(pattern::add);
        words(EvidenceItem.TERM, row, "terms").ifPresent(pattern::add);
        words(EvidenceItem.GROUP, row, "groups").ifPresent(pattern::add);
        words(EvidenceItem.AT_SITE, row, "at_site").ifPresent(pattern::add);
        Bounds days = table.bounds(row, "days_at_least", "days_at_most");
        Bounds grades = table.bounds(row, "grade_at_least", "grade_at_most");
        if (!days.isOpen()) {
            pattern.add(new Condition(EvidenceItem.ONSET_SINCE_LAST_DOSE_DAYS, Set.of(), Set.of(), days, false));
        }
        if (!grades.isOpen()) {
            pattern.add(new Condition(EvidenceItem.GRADE, Set.of(), Set.of(), grades, false));
        }
        return pattern;
    }

    private static Optional<Condition> words(EvidenceItem item, TextRow row, String column) {
        Set<String> words = ModelTable.words(row, column);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(item, words, Set.of(), Bounds.OPEN, false));
    }

    private static List<Condition> markers(TextRow row, List<Condition> shared) {
        List<Condition> markers = new ArrayList<>(shared);
        Set<String> negative = ModelTable.words(row, "autoantibody_none_of");
        if (!negative.isEmpty()) {
            markers.add(new Condition(EvidenceItem.AUTOANTIBODY, Set.of(), negative, Bounds.OPEN, true));
        }
        return markers;
    }

    private List<Gate> gates() {
        Map<String, List<Condition>> conditions = grouped("gate-conditions.csv", "gate", "alternative");
        ModelTable table = table("gates.csv", "gate", "alternative", "class", "confidence", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new Gate(
                        table.text(row, "gate"),
                        row.cell("alternative"),
                        row.cell("class").equals("BY_SCORE")
                                ? Optional.empty()
                                : Optional.of(table.word(
                                        row, "class", ToxicityClass.class, ToxicityClass.CONFOUNDED_INDETERMINATE)),
                        table.word(row, "confidence", Confidence.class, Confidence.LOW),
                        conditions.getOrDefault(row.cell("gate").concat(row.cell("alternative")), List.of()),
                        table.wording(row)))
                .toList();
    }

    /** The conditions of a table with one condition a line, by the text of the key columns. */
    private Map<String, List<Condition>> grouped(String name, String... keys) {
        ModelTable table = table(name, CONDITION);
        Map<String, List<Condition>> grouped = new LinkedHashMap<>();
        for (TextRow row : table.rows()) {
            StringBuilder key = new StringBuilder();
            for (String column : keys) {
                key.append(table.text(row, column));
            }
            table.condition(row, "")
                    .ifPresent(one -> grouped.computeIfAbsent(key.toString(), any -> new ArrayList<>())
                            .add(one));
        }
        return grouped;
    }

    private List<ScoreRow> score() {
        ModelTable table = table("score.csv", "row", "axis", "points", "once", "item", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new ScoreRow(
                        table.text(row, "row"),
                        table.word(row, "axis", Contribution.Axis.class, Contribution.Axis.IMMUNE),
                        table.number(row, "points", 0),
                        row.cell("once"),
                        table.conditions(row),
                        table.wording(row)))
                .toList();
    }

    private List<ScoreDecision> decisions() {
        ModelTable table = table("decision.csv", "class", "difference_at_least", "difference_at_most", "confidence");
        return table.rows().stream()
                .map(row -> new ScoreDecision(
                        table.word(row, "class", ToxicityClass.class, ToxicityClass.CONFOUNDED_INDETERMINATE),
                        table.bounds(row, "difference_at_least", "difference_at_most"),
                        table.bounds(row, "immune_at_least", "immune_at_most"),
                        table.bounds(row, "direct_at_least", "direct_at_most"),
                        table.word(row, "confidence", Confidence.class, Confidence.LOW)))
                .toList();
    }

    private List<TagRow> tags(String name) {
        return ways(name, "tag").stream()
                .map(way -> new TagRow(way.getKey(), way.getValue()))
                .toList();
    }

    private List<WhoUmcRow> whoUmc() {
        List<WhoUmcRow> rows = new ArrayList<>();
        for (Map.Entry<String, List<Condition>> way : ways("who-umc.csv", "category")) {
            try {
                rows.add(new WhoUmcRow(WhoUmcCategory.valueOf(way.getKey()), way.getValue()));
            } catch (IllegalArgumentException unknown) {
                missing("who-umc.csv", "of a known category instead of " + way.getKey());
            }
        }
        return rows;
    }

    /** The ways of a table with one condition a line: name and conditions, in the order of the table. */
    private List<Map.Entry<String, List<Condition>>> ways(String name, String column) {
        ModelTable table = table(name, CONDITION);
        Map<String, List<Condition>> ways = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (TextRow row : table.rows()) {
            String way = table.text(row, column).concat(" ").concat(row.cell("alternative"));
            names.put(way, row.cell(column));
            table.condition(row, "")
                    .ifPresent(one ->
                            ways.computeIfAbsent(way, any -> new ArrayList<>()).add(one));
        }
        return ways.entrySet().stream()
                .map(way -> Map.entry(names.get(way.getKey()), way.getValue()))
                .toList();
    }

    private List<QueryRow> queries() {
        ModelTable table = table("queries.csv", "query", "item", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new QueryRow(table.text(row, "query"), table.conditions(row), table.wording(row)))
                .toList();
    }

    private Map<Parameter, Integer> parameters() {
        Map<Parameter, Integer> parameters = new EnumMap<>(Parameter.class);
        ModelTable table = table("parameters.csv", "parameter", "value", "unit", "meaning");
        for (TextRow row : table.rows()) {
            table.text(row, "value");
            parameters.put(
                    table.word(row, "parameter", Parameter.class, Parameter.REASONS_FOR),
                    table.number(row, "value", 0));
        }
        for (Parameter parameter : Parameter.values()) {
            if (!parameters.containsKey(parameter)) {
                missing("parameters.csv", parameter.key());
            }
        }
        return parameters;
    }

    private Map<String, Wording> phrases() {
        Map<String, Wording> phrases = new LinkedHashMap<>();
        ModelTable table = table("wording.csv", "key", "en", "zh");
        // surrounding blanks are part of a phrase
        table.rows().forEach(row -> phrases.put(table.text(row, "key"), new Wording(raw(row, "en"), raw(row, "zh"))));
        return phrases;
    }

    private static String raw(TextRow row, String column) {
        Integer at = row.columns().get(column.toUpperCase(Locale.ROOT));
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    private Map<ToxicityClass, Wording> classNames(Map<String, Wording> phrases) {
        Map<ToxicityClass, Wording> names = new EnumMap<>(ToxicityClass.class);
        for (ToxicityClass one : ToxicityClass.values()) {
            require("wording.csv", phrases, one.name());
            names.put(one, phrases.getOrDefault(one.name(), new Wording(one.name(), one.name())));
        }
        return names;
    }

    private void require(String table, Map<String, ?> rows, String key) {
        if (!rows.containsKey(key)) {
            missing(table, key);
        }
    }

    private void missing(String table, String key) {
        problems.add(Problem.of(
                AttributionMessage.ROW_MISSING,
                Place.file("attribution/" + table),
                "there is no row " + key,
                "",
                "Nothing was run."));
    }
}
