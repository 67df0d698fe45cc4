package org.oncovigil.study;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the values of one target column come from.
 *
 * @param target the SDTM column, in capital letters
 * @param template the value with source columns in braces, such as {@code {STUDY}-{PATNUM}}; without braces a constant
 * @param datePattern the form of a local date, such as {@code dd-MMM-yyyy} or {@code SAS_DATE}; empty if the value is no date or ISO 8601
 */
public record TargetColumn(String target, String template, String datePattern) {
    private static final Pattern SOURCE = Pattern.compile("\\{([^{}]+)}");

    /** A target column that takes over one source column. */
    public static TargetColumn of(String target, String source) {
        return new TargetColumn(target, "{" + source + "}", "");
    }

    /** The source columns of the template, in order. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        Matcher matcher = SOURCE.matcher(template);
        while (matcher.find()) {
            sources.add(matcher.group(1));
        }
        return sources;
    }
}
