package org.oncovigil.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncovigil.overview.FieldChange;

/** The words of codes and the fixed texts, in the language of the workbook. */
final class Words {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    private final Language language;
    private final Map<String, Pair> byCode;

    /**
     * The words of one code.
     *
     * @param english in English
     * @param chinese in Chinese
     */
    record Pair(String english, String chinese) {}

    Words(Language language, Map<String, Pair> byCode) {
        this.language = language;
        this.byCode = new HashMap<>(byCode);
    }

    Language language() {
        return language;
    }

    /** The words of a code; the code itself if it has none, since an unknown code must still be seen. */
    String of(String code) {
        Pair pair = byCode.get(code);
        return pair == null ? code : language.line(pair.english(), pair.chinese());
    }

    /** The words of a constant. */
    String of(Enum<?> code) {
        return of(code.name());
    }

    /** A sentence with the codes in it, such as {@code STOP_PERMANENT}, replaced by their words. */
    String prose(String text) {
        return CODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /** The fields that moved, one a line, from what to what. */
    String moves(List<FieldChange> changes) {
        return changes.stream().map(this::move).collect(Collectors.joining("\n"));
    }

    private String move(FieldChange change) {
        String code = "field." + change.field();
        String field = byCode.containsKey(code) ? of(code) : change.field();
        return new FieldChange(field, of(change.was()), of(change.now())).text();
    }

    /** A fixed text, with {@code {0}}, {@code {1}} and so on replaced. */
    String say(Phrase phrase, Object... values) {
        return fill(of(phrase.code()), values);
    }

    /** A fixed text with each language on a line of its own. */
    String lines(Phrase phrase) {
        Pair pair = byCode.get(phrase.code());
        return pair == null ? phrase.code() : language.lines(pair.english(), pair.chinese());
    }

    private static String fill(String pattern, Object... values) {
        String text = pattern;
        for (int place = 0; place < values.length; place++) {
            text = text.replace("{" + place + "}", String.valueOf(values[place]));
        }
        return text;
    }
}
