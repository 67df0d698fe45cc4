package org.oncovigil.inference;

import java.util.ArrayList;
import java.util.List;
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

    private RuleLint() {}

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
