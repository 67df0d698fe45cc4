package org.oncovigil.job;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.finding.RuleTitle;

/** The order in which a reader expects rules: D2 before D10, D4 before D4a. */
final class RuleIds {
    private static final Pattern FORM = Pattern.compile("([A-Z]+)(\\d*)([a-z]*)");

    private RuleIds() {}

    /** The order of rules by their ids inside a rule set. */
    static Comparator<RuleTitle> order() {
        return Comparator.comparing(RuleTitle::id, ids());
    }

    /** The order of whole ids, such as {@code CV-DLT-1/D3}: by rule set, then as a reader expects. */
    static Comparator<String> wholeIds() {
        return Comparator.comparing((String id) -> id.substring(0, id.indexOf('/') + 1))
                .thenComparing(id -> id.substring(id.indexOf('/') + 1), ids());
    }

    private static Comparator<String> ids() {
        return Comparator.comparing((String id) -> part(id, 1))
                .thenComparingInt(id -> part(id, 2).isEmpty() ? 0 : Integer.parseInt(part(id, 2)))
                .thenComparing(id -> part(id, 3));
    }

    private static String part(String id, int group) {
        Matcher parts = FORM.matcher(id);
        return parts.matches() ? parts.group(group) : group == 1 ? id : "";
    }
}
