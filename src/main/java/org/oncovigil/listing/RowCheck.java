package org.oncovigil.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.GradeWord;
import org.oncovigil.timing.PartialDate;

/**
 * Says of a listing whether its columns suffice, and of each row whether it can be used. A row that cannot be used is set
 * aside with an error; a value that cannot be read in a row that can be used is a warning. Holds no state between rows and
 * may be used by several threads.
 */
public final class RowCheck {
    private static final String SET_ASIDE = "Row set aside.";

    private final Map<RowRules, Map<String, Map<String, ?>>> words = new HashMap<>();

    /** A check for one study, whose words mean what the lists say. */
    public RowCheck(CodeLists lists) {
        RowRules.all().forEach(rules -> words.put(rules, rules.words(lists)));
    }

    /**
     * What the header of a listing lacks: an error for required columns, in which case no row of the file is usable, and a
     * note for columns that are used where they are there.
     */
    public static List<Problem> columns(ListingFile file, ColumnNames columns) {
        List<String> missing = ListingDomain.missing(file.domain(), columns);
        List<String> absent = ListingDomain.absent(file.domain(), columns);
        List<Problem> problems = new ArrayList<>();
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                    ListingMessage.COLUMN_MISSING,
                    Place.file(file.name()),
                    file.domain() + " without " + String.join(", ", missing),
                    "these columns",
                    "No row of the file is used."));
        }
        if (!absent.isEmpty()) {
            problems.add(Problem.of(
                    ListingMessage.COLUMN_ABSENT,
                    Place.file(file.name()),
                    file.domain() + " without " + String.join(", ", absent),
                    "",
                    "Read as missing."));
        }
        return problems;
    }

    /**
     * Checks a row.
     *
     * @param row the row
     * @param problems takes what is wrong with it
     * @return whether it can be used
     */
    public boolean check(ListingRow row, Consumer<Problem> problems) {
        if (!row.columns().suffice(row.domain())) {
            return false;
        }
        if (row.cells().size() != row.columns().size()) {
            return setAside(
                    problems,
                    ListingMessage.FIELD_COUNT,
                    Place.line(row.file(), row.line()),
                    row.cells().size() + " fields",
                    row.columns().size() + ", as in the header");
        }
        if (row.usubjid().isEmpty()) {
            return setAside(problems, ListingMessage.VALUE_MISSING, place(row, "USUBJID"), "blank", "a subject id");
        }
        RowRules rules = RowRules.of(row.domain());
        boolean usable = hasRequired(row, rules, problems) & hasKeyDates(row, rules, problems);
        if (usable) {
            rules.dates().forEach(column -> warnDate(row, column, problems));
            rules.numbers().forEach(column -> warnNumber(row, column, problems));
            words.getOrDefault(rules, Map.of()).forEach((column, list) -> warnWord(row, column, list, problems));
            rules.grades().forEach(column -> warnGrade(row, column, problems));
        }
        return usable;
    }

    private static boolean hasRequired(ListingRow row, RowRules rules, Consumer<Problem> problems) {
        boolean all = true;
        for (String choice : rules.required()) {
            if (row.first(choice.split("\\|")).isEmpty()) {
                all = setAside(
                        problems,
                        ListingMessage.VALUE_MISSING,
                        place(row, choice.replace("|", " or ")),
                        "blank",
                        "a value");
            }
        }
        return all;
    }

    private static boolean hasKeyDates(ListingRow row, RowRules rules, Consumer<Problem> problems) {
        boolean all = true;
        for (String column : rules.keyDates()) {
            if (PartialDate.parse(row.cell(column)).isEmpty()) {
                all = setAside(
                        problems,
                        ListingMessage.DATE_UNREADABLE,
                        place(row, column),
                        "\"" + row.cell(column) + "\"",
                        "YYYY, YYYY-MM or YYYY-MM-DD");
            }
        }
        return all;
    }

    private static void warnDate(ListingRow row, String column, Consumer<Problem> problems) {
        if (PartialDate.parse(row.cell(column)).isEmpty()) {
            problems.accept(Problem.of(
                    ListingMessage.DATE_IGNORED,
                    place(row, column),
                    "\"" + row.cell(column) + "\"",
                    "YYYY, YYYY-MM or YYYY-MM-DD",
                    "Read as missing."));
        }
    }

    private static void warnNumber(ListingRow row, String column, Consumer<Problem> problems) {
        String text = row.cell(column);
        if (!RowReading.isMissingNumber(text) && RowReading.number(text).isEmpty()) {
            problems.accept(Problem.of(
                    ListingMessage.NUMBER_UNREADABLE,
                    place(row, column),
                    "\"" + text + "\"",
                    "a number",
                    "Read as missing."));
        }
    }

    private static void warnWord(ListingRow row, String column, Map<String, ?> list, Consumer<Problem> problems) {
        String word = row.cell(column);
        if (!word.isEmpty()
                && !list.containsKey(word)
                && CodeLists.meaning(list, word).isEmpty()) {
            problems.accept(Problem.of(
                    ListingMessage.WORD_UNKNOWN,
                    place(row, column),
                    "\"" + word + "\"",
                    "a word of the study's code list",
                    "Read at its worst until it is mapped."));
        }
    }

    private static void warnGrade(ListingRow row, String column, Consumer<Problem> problems) {
        String word = row.cell(column);
        if (!word.isEmpty() && GradeWord.read(word).isEmpty()) {
            problems.accept(Problem.of(
                    ListingMessage.WORD_UNKNOWN,
                    place(row, column),
                    "\"" + word + "\"",
                    "a grade from 0 to 5",
                    "Not read as a grade."));
        }
    }

    private static boolean setAside(
            Consumer<Problem> problems, ListingMessage message, Place place, String found, String expected) {
        problems.accept(Problem.of(message, place, found, expected, SET_ASIDE));
        return false;
    }

    private static Place place(ListingRow row, String column) {
        String sequence = RowReading.sequence(row);
        return Place.line(row.file(), row.line())
                .of(row.usubjid(), (row.domain() + " " + sequence).strip())
                .column(column);
    }
}
