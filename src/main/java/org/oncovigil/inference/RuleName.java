package org.oncovigil.inference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a rule's name: rule set, slash, id, blank, title. */
final class RuleName {
    private static final Pattern FORM = Pattern.compile("(CV-[A-Z]+-\\d+|[A-Z0-9-]+)/([A-Z]+\\d*[a-z]*) (.+)");

    private RuleName() {}

    /** Rule set, id and title in a rule's name; nothing if the name is not of that form. */
    static Optional<Matcher> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
