package org.oncovigil.inference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule says of itself.
 *
 * @param ruleSet the rule set, such as {@code CV-DLT-1}
 * @param id the rule inside it, such as {@code D3}
 * @param titleEn its English title
 * @param titleZh its Chinese title
 * @param source the protocol or guideline section it rests on
 * @param since the version in which it came
 * @param reviewer who reviewed it
 */
public record RuleTitle(
        String ruleSet, String id, String titleEn, String titleZh, String source, String since, String reviewer) {
    private static final Pattern NAME = Pattern.compile("(CV-[A-Z]+-\\d+|[A-Z0-9-]+)/([A-Z]+\\d*[a-z]*) (.+)");

    /** The whole id, such as {@code CV-DLT-1/D3}. */
    public String wholeId() {
        return ruleSet + "/" + id;
    }

    /** Rule set, id and title in a rule's name; nothing if the name is not of that form. */
    static Optional<Matcher> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
