package org.oncovigil.rulebook;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.ReactionTerms;
import org.oncovigil.subject.YesNo;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * The words of listings as {@code rules/codelists} has them: one CSV file a list, columns {@code word}, {@code meaning}
 * and {@code source}. A study's own words are laid over them.
 *
 * @param lists the code lists
 * @param terms words by which reactions are known for the same
 * @param problems what is wrong with the files; with any of these nothing should be run
 */
public record CodeListFiles(CodeLists lists, ReactionTerms terms, List<Problem> problems) {
    public CodeListFiles {
        problems = List.copyOf(problems);
    }

    /** Reads the lists of a folder. */
    public static CodeListFiles read(Path folder) {
        Loading loading = new Loading(folder);
        CodeLists lists = new CodeLists(
                loading.list("causality", constant(InvestigatorCausality.values())),
                loading.list("severity", CodeListFiles::grade),
                loading.list("outcome", constant(Outcome.values())),
                loading.list("action", constant(ActionTaken.values())),
                loading.list("yes_no", constant(YesNo.values())));
        List<String> phrases = loading.list("site_phrases", Optional::of).keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        ReactionTerms terms = new ReactionTerms(loading.list("reaction_terms", Optional::of), phrases);
        return new CodeListFiles(lists, terms, loading.problems);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> constant(E[] values) {
        return word ->
                Arrays.stream(values).filter(value -> value.name().equals(word)).findFirst();
    }

    private static Optional<Grade> grade(String digit) {
        return digit.matches("[0-5]") ? Grade.of(digit.charAt(0) - '0') : Optional.empty();
    }

    /** Reads file by file and remembers every problem. */
    private static final class Loading {
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();

        Loading(Path folder) {
            this.folder = folder;
        }

        <T> Map<String, T> list(String name, Function<String, Optional<T>> meaning) {
            String file = name + ".csv";
            Map<String, T> list = new TreeMap<>();
            try {
                for (TextRow row : TextTable.read(folder.resolve(file)).rows()) {
                    take(file, row, meaning.apply(row.cell("meaning")), list);
                }
            } catch (UncheckedIOException failure) {
                tell(CodeListMessage.LIST_MISSING, Place.file(file), String.valueOf(failure.getMessage()));
            }
            return list;
        }

        private <T> void take(String file, TextRow row, Optional<T> meaning, Map<String, T> list) {
            String word = CodeLists.normal(row.cell("word"));
            Place place = Place.line(file, row.line());
            if (word.isEmpty() || meaning.isEmpty()) {
                tell(CodeListMessage.MEANING_UNKNOWN, place, row.cell("word") + " = " + row.cell("meaning"));
            } else {
                T before = list.putIfAbsent(word, meaning.get());
                if (before != null && !before.equals(meaning.get())) {
                    tell(CodeListMessage.WORD_TWICE, place.column("word"), word);
                }
            }
        }

        private void tell(CodeListMessage message, Place place, String found) {
            problems.add(Problem.of(message, place, found, "word, meaning, source", "Nothing was run."));
        }
    }
}
