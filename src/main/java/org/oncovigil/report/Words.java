package org.oncovigil.report;

import java.util.HashMap;
import java.util.Map;

/** The words of codes and the fixed texts, in the language of the workbook. */
final class Words {
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
