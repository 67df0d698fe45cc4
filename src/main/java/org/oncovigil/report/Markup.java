package org.oncovigil.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML being written. Every text and every value of an attribute is escaped and shown as the reader may see it, and
 * Chinese on a page of another language is marked as such.
 */
final class Markup {
    static final String CHINESE_TAG = "zh-Hans";

    /** A run of Chinese: characters and their punctuation, with figures and Latin letters between them. */
    private static final Pattern CHINESE =
            Pattern.compile("\\p{IsHan}(?:[0-9A-Za-z .+-]*[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])*");

    private static final char FIRST_PRINTED = ' ';
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';
    private static final char FIRST_NONCHARACTER = '\uFFFE';

    private final StringBuilder html = new StringBuilder();
    private final boolean chinese;
    private final Redaction redaction;

    /** An empty page in a language; both languages count as an English page. */
    Markup(Language language, Redaction redaction) {
        this.chinese = language == Language.ZH;
        this.redaction = redaction;
    }

    /** The language of the page, as HTML names it. */
    String language() {
        return chinese ? CHINESE_TAG : "en";
    }

    /** Starts an element; attributes are names and values by turns, and an empty value leaves one out. */
    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int place = 0; place < attributes.length; place += 2) {
            if (!attributes[place + 1].isEmpty()) {
                html.append(' ').append(attributes[place]).append("=\"");
                escape(redaction.apply(attributes[place + 1]), "&#10;");
                html.append('"');
            }
        }
        html.append('>');
        return this;
    }

    /** Ends an element. */
    Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** Starts a new line of the file. */
    Markup line() {
        html.append('\n');
        return this;
    }

    /** A whole element with a text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A whole element in which no other may stand, such as a title or a text of a drawing. */
    Markup plain(String tag, String text, String... attributes) {
        open(tag, attributes);
        escape(redaction.apply(text), " ");
        return close(tag);
    }

    /** A text. A line feed starts a line. */
    Markup text(String text) {
        String shown = redaction.apply(text);
        int from = 0;
        Matcher run = CHINESE.matcher(shown);
        while (!chinese && run.find()) {
            escape(shown.substring(from, run.start()), "<br>");
            open("span", "lang", CHINESE_TAG);
            escape(run.group(), "<br>");
            close("span");
            from = run.end();
        }
        escape(shown.substring(from), "<br>");
        return this;
    }

    /** Markup of the program itself, as it stands; never of a listing. */
    Markup own(String markup) {
        html.append(markup);
        return this;
    }

    private void escape(String text, String lineFeed) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(lineFeed);
                case '\t', '\r' -> html.append(' ');
                default -> html.append(isForbidden(character) ? '?' : character);
            }
        }
    }

    /** Source: WHATWG HTML, section 13.2.3.5, control characters and noncharacters. */
    private static boolean isForbidden(char character) {
        return character < FIRST_PRINTED
                || character >= DELETE && character <= LAST_CONTROL
                || character >= FIRST_NONCHARACTER;
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return html.toString();
    }
}
