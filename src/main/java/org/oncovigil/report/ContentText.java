package org.oncovigil.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cell shows, as text. */
final class ContentText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ContentText() {}

    /** The text of a content that is one; nothing for numbers, days, links and blanks. */
    static Optional<String> of(Content content, Words words) {
        if (content instanceof Content.Text text) {
            return Optional.of(text.text());
        }
        if (content instanceof Content.BothTexts both) {
            return Optional.of(words.language().lines(both.english(), both.chinese()));
        }
        if (content instanceof Content.Code code) {
            return Optional.of(words.of(code.code()));
        }
        if (content instanceof Content.Prose prose) {
            return Optional.of(words.prose(prose.text()));
        }
        if (content instanceof Content.Moves moves) {
            return Optional.of(words.moves(moves.changes()));
        }
        if (content instanceof Content.Codes codes) {
            return Optional.of(codes.codes().stream().map(words::of).collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    /** Any content as text: numbers without grouping, days and times in ISO form, a link's text, nothing for a blank. */
    static String plain(Content content, Words words) {
        if (content instanceof Content.Number number) {
            return number.value().toPlainString();
        }
        if (content instanceof Content.Day day) {
            return day.date().toString();
        }
        if (content instanceof Content.Moment moment) {
            return MOMENT.format(moment.at());
        }
        return content instanceof Content.Link link
                ? link.text()
                : of(content, words).orElse("");
    }
}
