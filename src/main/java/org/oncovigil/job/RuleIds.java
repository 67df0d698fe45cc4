package org.oncovigil.job;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.finding.RuleTitle;

/** The order in which a reader expects rules: D2 before D10, D4 before D4a. */
final class RuleIds {
    private static final Pattern FORM = Pattern.compile("([A-Z]+)(\\d*)([a-z]*)");

    private RuleIds() {}

    static Comparator<RuleTitle> order() {
        return Comparator.comparing((RuleTitle title) -> part(title, 1))
                .thenComparingInt(title -> part(title, 2).isEmpty() ? 0 : Integer.parseInt(part(title, 2)))
                .thenComparing(title -> part(title, 3));
    }

    private static String part(RuleTitle title, int group) {
        Matcher id = FORM.matcher(title.id());
        return id.matches() ? id.group(group) : title.id();
    }
}
