package org.oncovigil.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * Reads the rule files for constructs that would let one rule steer another, print, or change a fact. A rule adds one
 * mark and does nothing else, so that the order of firing cannot matter.
 */
final class RuleLint {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|modify|update|retract|delete|eval"
                    + "|insertLogical|global|System)\\b|\\.set[A-Z]");
    private static final Pattern COMMENT = Pattern.compile("//.*$|\"[^\"]*\"");

    private static final Pattern TERM_SET = Pattern.compile("\\bisIn\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern REMARK = Pattern.compile("//.*$");

    private RuleLint() {}

    /**
     * The term sets that rules ask for and that do not exist: such a rule can never fire, and nobody would notice.
     *
     * @param known the term sets that exist
     */
    static List<Problem> unknownTermSets(List<RuleSource> sources, Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        for (RuleSource source : sources) {
            long line = 0;
            for (String text : source.text().lines().toList()) {
                line++;
                Matcher asked = TERM_SET.matcher(REMARK.matcher(text).replaceAll(""));
                while (asked.find()) {
                    if (!known.contains(asked.group(1))) {
                        problems.add(Problem.of(
                                InferenceMessage.TERM_SET_UNKNOWN,
                                Place.line("rules/" + source.path(), line),
                                "\"" + asked.group(1) + "\"",
                                "a set of rules/dlt/term-sets.csv",
                                "Nothing was run."));
                    }
                }
            }
        }
        return problems;
    }

    /**
     * Checks every line of every file.
     *
     * @throws RuleFault with one problem for each forbidden construct
     */
    static void check(List<RuleSource> sources) {
        List<Problem> problems = new ArrayList<>();
        for (RuleSource source : sources) {
            long line = 0;
            for (String text : source.text().lines().toList()) {
                line++;
                Matcher found = FORBIDDEN.matcher(COMMENT.matcher(text).replaceAll(""));
                if (found.find()) {
                    problems.add(Problem.of(
                            InferenceMessage.FORBIDDEN_WORD,
                            Place.line("rules/" + source.path(), line),
                            found.group(),
                            "a rule that only inserts a mark",
                            "Nothing was run."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFault(problems);
        }
    }
}
