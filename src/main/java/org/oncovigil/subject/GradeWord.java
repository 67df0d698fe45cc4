package org.oncovigil.subject;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A toxicity grade as sites write it: {@code 3}, {@code Grade 3}, {@code 3.0}, {@code III}, {@code 3 - Severe}, {@code 3级}. */
public final class GradeWord {
    private static final List<String> ROMAN = List.of("0", "I", "II", "III", "IV", "V");
    private static final Pattern FORM =
            Pattern.compile("(?:GRADE|GR\\.?|G|TOXICITY GRADE)?\\s*([0-5]|I{1,3}|IV|V)(?:\\.0+)?\\s*(?:级|級|[-:(,].*)?");

    private GradeWord() {}

    /** The grade that a text names, 0 to 5; nothing if it names none. */
    public static Optional<Grade> read(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        String number = form.group(1);
        int roman = ROMAN.indexOf(number);
        return Grade.of(roman > 0 ? roman : number.charAt(0) - '0');
    }
}
