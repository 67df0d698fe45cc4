package org.oncovigil.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.YesNo;

/** The words of a study on top of the rulebook's, from the protocol's {@code codeLists}. */
final class StudyCodeLists {
    private StudyCodeLists() {}

    static CodeLists merge(CodeLists own, String file, String text, List<Problem> problems) {
        Optional<YamlSection> root = YamlSection.read(file, text, new java.util.ArrayList<>());
        if (root.isEmpty() || !root.get().has("codeLists")) {
            return own;
        }
        YamlSection lists = YamlSection.read(file, text, problems).orElseThrow().section("codeLists");
        CodeLists merged = new CodeLists(
                words(own.causality(), lists, "causality", choice(InvestigatorCausality.class)),
                words(own.severityGrade(), lists, "severityGrade", StudyCodeLists::grade),
                words(own.outcome(), lists, "outcome", choice(Outcome.class)),
                words(own.action(), lists, "action", choice(ActionTaken.class)),
                words(own.yesNo(), lists, "yesNo", choice(YesNo.class)));
        lists.close();
        return merged;
    }

    private static <T> Map<String, T> words(
            Map<String, T> own, YamlSection lists, String list, Function<Entry, Optional<T>> reading) {
        Map<String, T> merged = new TreeMap<>(own);
        YamlSection section = lists.sectionOrEmpty(list);
        for (String word : section.keys()) {
            reading.apply(new Entry(section, word)).ifPresent(meaning -> merged.put(CodeLists.normal(word), meaning));
        }
        return merged;
    }

    private record Entry(YamlSection section, String word) {}

    private static <E extends Enum<E>> Function<Entry, Optional<E>> choice(Class<E> type) {
        return entry -> Optional.of(entry.section().choice(entry.word(), type));
    }

    private static Optional<Grade> grade(Entry entry) {
        return Grade.of(entry.section().whole(entry.word(), 0));
    }
}
