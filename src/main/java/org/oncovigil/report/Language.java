package org.oncovigil.report;

/** The languages of a workbook. */
public enum Language {
    EN,
    ZH,
    /** Both: English first; header cells hold two lines. */
    BOTH;

    /** The text on one line; a language without a text falls back to the other. */
    String line(String english, String chinese) {
        return join(english, chinese, " ");
    }

    /** The text on up to two lines, one for each language. */
    String lines(String english, String chinese) {
        return join(english, chinese, "\n");
    }

    private String join(String english, String chinese, String separator) {
        if (english.isEmpty() || chinese.isEmpty() || english.equals(chinese)) {
            return english.isEmpty() ? chinese : english;
        }
        return switch (this) {
            case EN -> english;
            case ZH -> chinese;
            case BOTH -> english + separator + chinese;
        };
    }
}
