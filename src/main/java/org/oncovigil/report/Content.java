package org.oncovigil.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oncovigil.overview.FieldChange;

/** What one cell shows. */
sealed interface Content {
    /** Nothing. */
    Content BLANK = new Blank();

    /** Nothing. */
    record Blank() implements Content {}

    /** Text of a listing or of the engine; never read as a formula. */
    record Text(String text) implements Content {}

    /** A sentence of the engine, in which codes are shown in words. */
    record Prose(String text) implements Content {}

    /** A text that the engine has in both languages. */
    record BothTexts(String english, String chinese) implements Content {}

    /** A word of a code list. */
    record Code(String code) implements Content {}

    /** Fields that moved. */
    record Moves(List<FieldChange> changes) implements Content {
        public Moves {
            changes = List.copyOf(changes);
        }
    }

    /** A number. */
    record Number(BigDecimal value) implements Content {
        /** Digits that a workbook keeps of a number. Source: Excel specifications and limits. */
        private static final MathContext DIGITS = new MathContext(15);

        /** The number as it reads in the file. */
        String read() {
            BigDecimal kept = new BigDecimal(value.doubleValue()).round(DIGITS);
            return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Content {}

    /** A day with a time of day. */
    record Moment(LocalDateTime at) implements Content {
        /** The moment as it reads in the file: to the second, and without a time at midnight. */
        String read() {
            LocalDateTime kept = at.withNano(0);
            return kept.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? kept.toLocalDate().toString()
                    : kept.toString();
        }
    }

    /** A jump inside the workbook. */
    record Link(String text, String target) implements Content {}

    static Content text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Content prose(String text) {
        return text.isEmpty() ? BLANK : new Prose(text);
    }

    static Content code(Enum<?> code) {
        return new Code(code.name());
    }

    static Content code(String code) {
        return code.isEmpty() ? BLANK : new Code(code);
    }

    /** Words of a code list, one after another. */
    record Codes(List<String> codes) implements Content {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    static Content codes(Collection<? extends Enum<?>> codes) {
        return codes.isEmpty()
                ? BLANK
                : new Codes(codes.stream().<String>map(Enum::name).toList());
    }

    static Content number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Content number(Optional<Integer> value) {
        return value.map(number -> number((long) number)).orElse(BLANK);
    }

    static Content day(Optional<LocalDate> day) {
        return day.<Content>map(Day::new).orElse(BLANK);
    }
}
