package org.oncovigil.finding;

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
    /** The whole id, such as {@code CV-DLT-1/D3}. */
    public String wholeId() {
        return ruleSet + "/" + id;
    }
}
