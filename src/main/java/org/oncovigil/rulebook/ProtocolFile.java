package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.study.IntakePlan;
import org.oncovigil.study.Parameters;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.study.StudyId;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.table.TextRow;

/** Reads a {@code protocol.yaml} into a protocol, strictly. The shape is described in {@code rules/README.md}. */
final class ProtocolFile {
    private static final BigDecimal PERCENT = new BigDecimal(100);
    /** The wide end of a range that the intake limits accept. Reason: a share of rows. */
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Path rules;
    private final Path folder;
    private final List<Problem> problems;

    /** A reader of protocols that lie in a folder, against the tables of the rules folder. */
    ProtocolFile(Path rules, Path folder, List<Problem> problems) {
        this.rules = rules;
        this.folder = folder;
        this.problems = problems;
    }

    /** The protocol of a file's text; nothing if it is not YAML at all. */
    Optional<StudyProtocol> read(String file, String text) {
        return YamlSection.read(file, text, problems).map(root -> {
            StudyProtocol protocol = protocol(root);
            root.sectionOrEmpty("codeLists");
            root.close();
            return protocol;
        });
    }

    /** The study's id that a file names; nothing if it is not YAML or names none. Nothing else of it is read. */
    static Optional<String> studyId(String text) {
        return YamlSection.read("protocol.yaml", text, new ArrayList<>())
                .map(root -> root.text("study", ""))
                .filter(StudyId::isValid);
    }

    private StudyProtocol protocol(YamlSection root) {
        String id = root.text("study");
        if (!StudyId.isValid(id)) {
            root.wrong("study", root.lineOf("study"), id, "letters, digits, hyphen or underscore, at most 40");
            id = "invalid";
        }
        List<DoseLevel> levels = EscalationSections.doseLevels(root);
        ProductProfile product = product(root.section("product"));
        return new StudyProtocol(
                new StudyId(id),
                root.text("title"),
                root.text("protocolVersion"),
                product,
                scales(root.section("scales")),
                levels,
                EscalationSections.cohorts(root, levels),
                ruleSets(root.section("ruleSets")),
                new TreeSet<>(root.texts("switchedOff")),
                StoppingPlanSection.read(root.sectionOrEmpty("stopping")),
                followUp(product.followUpCategory(), root),
                intake(root.section("intake")),
                AlertPlanSection.read(root.section("alerts")));
    }

    private static ProductProfile product(YamlSection product) {
        Map<String, String> antigens = new LinkedHashMap<>();
        YamlSection tissue = product.sectionOrEmpty("antigenInTissue");
        for (String organ : tissue.keys()) {
            antigens.put(
                    organ,
                    tissue.text(organ)
                            .toLowerCase(Locale.ROOT)
                            .replace("true", "yes")
                            .replace("false", "no"));
        }
        ProductProfile profile = new ProductProfile(
                product.text("type"),
                product.texts("platforms"),
                product.texts("routes"),
                capitals(product.texts("vaccineTreatments")),
                capitals(product.texts("adjuvantTreatments")),
                capitals(product.texts("checkpointInhibitors")),
                product.texts("components"),
                new TreeSet<>(product.texts("predictedOrgans")),
                antigens,
                capitals(product.texts("expectedTerms")),
                product.text("followUpCategory"));
        product.close();
        return profile;
    }

    private static ScaleChoice scales(YamlSection scales) {
        ScaleChoice choice = new ScaleChoice(
                scales.text("local"),
                scales.text("systemic"),
                scales.flag("acceptUnverified", false),
                scales.text("diameterUnit", ""));
        if (!Set.of("NMPA-2019", "NMPA-2025", "FDA-2007").contains(choice.local())) {
            scales.unknown("local", choice.local(), "NMPA-2019, NMPA-2025 or FDA-2007");
        }
        if (!Set.of("CTCAE-4.03", "CTCAE-5.0", "CTCAE-6.0").contains(choice.systemic())) {
            scales.unknown("systemic", choice.systemic(), "CTCAE-4.03, CTCAE-5.0 or CTCAE-6.0");
        }
        scales.close();
        return choice;
    }

    private SortedMap<String, Parameters> ruleSets(YamlSection section) {
        SortedMap<String, Parameters> ruleSets = new TreeMap<>();
        for (String ruleSet : ParameterFiles.FILES.keySet()) {
            if (!section.has(ruleSet)) {
                section.problems()
                        .add(YamlSection.fault(
                                RulebookMessage.ACTIVATION_BLOCKED,
                                section.origin(ruleSet).replaceAll(" line \\d+$", ""),
                                section.lineOf(ruleSet),
                                "ruleSets",
                                "no " + ruleSet,
                                "DLT, stopping, pause and follow-up rules, each by name: " + ruleSet + ": {}"));
            }
            YamlSection overrides = section.sectionOrEmpty(ruleSet);
            ruleSets.put(
                    ruleSet, ParameterFiles.merge(ruleSet, ParameterFiles.read(rules, ruleSet, problems), overrides));
        }
        section.close();
        return ruleSets;
    }

    private FollowUpPlan followUp(String category, YamlSection root) {
        String file = "followup/durations.csv";
        List<String> columns = List.of("category", "years", "long_term", "insertion_risk", "source");
        Optional<TextRow> row = RuleTables.read(rules, file, columns, problems).rows().stream()
                .filter(one -> one.cell("category").equals(category))
                .findFirst();
        if (row.isEmpty()) {
            root.unknown("product", category, "followUpCategory: a category of rules/" + file);
            return new FollowUpPlan(category, false, false, 0, List.of());
        }
        int years = RuleTables.number(row.get(), "years", file, problems).intValue();
        String schedule = "followup/schedule.csv";
        boolean insertionRisk = row.get().cell("insertion_risk").equals("Y");
        List<Integer> months =
                RuleTables.read(rules, schedule, List.of("month", "only_for", "test"), problems).rows().stream()
                        .filter(one -> one.cell("only_for").isEmpty()
                                || insertionRisk && one.cell("only_for").equals("insertion_risk"))
                        .map(one -> RuleTables.number(one, "month", schedule, problems)
                                .intValue())
                        .filter(month -> month <= years * 12)
                        .sorted()
                        .toList();
        return new FollowUpPlan(category, row.get().cell("long_term").equals("Y"), insertionRisk, years, months);
    }

    private IntakePlan intake(YamlSection intake) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        YamlSection named = intake.sectionOrEmpty("files");
        for (String domain : named.keys()) {
            files.put(domain.toUpperCase(Locale.ROOT), named.texts(domain));
        }
        IntakePlan plan = new IntakePlan(
                intake.texts("folders"),
                files,
                intake.text("columnMap", ""),
                intake.day("dataCutoff"),
                intake.texts("requiredDomains"),
                intake.text("cohortVariable", "ACTARMCD"),
                intake.number("warnSetAsidePercent", new BigDecimal(5), NOTHING, PERCENT),
                intake.number("failSetAsidePercent", new BigDecimal(20), NOTHING, PERCENT),
                intake.number("allowedDropPercent", new BigDecimal(10), NOTHING, PERCENT));
        if (!plan.columnMap().isEmpty() && !ColumnMapFile.isThere(rules, folder, plan.columnMap())) {
            intake.unknown(
                    "columnMap",
                    plan.columnMap(),
                    "a .csv file beside the protocol, or " + String.join(", ", ColumnMapFile.ready(rules)));
        }
        intake.close();
        return plan;
    }

    private static Set<String> capitals(List<String> words) {
        Set<String> capitals = new TreeSet<>();
        words.forEach(word -> capitals.add(word.toUpperCase(Locale.ROOT)));
        return capitals;
    }
}
