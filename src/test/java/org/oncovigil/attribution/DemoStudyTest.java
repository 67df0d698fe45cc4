package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.listing.AssemblyResult;
import org.oncovigil.listing.ListingFile;
import org.oncovigil.listing.ListingFolder;
import org.oncovigil.listing.ListingReader;
import org.oncovigil.listing.ListingRow;
import org.oncovigil.listing.SubjectAssembly;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** The sample study, from its listings to the classes that were worked out by hand. */
class DemoStudyTest {
    private static final Path STUDY = Path.of("rules/studies/DEMO-001");
    private static final Rulebook RULES = Rulebook.load(Path.of("rules"), STUDY.resolve("protocol.yaml"));

    private static List<SubjectRecord> subjects(String night, boolean reversed) {
        List<ListingRow> rows = new ArrayList<>();
        for (ListingFile file : ListingFolder.find(
                        STUDY.resolve("listings").resolve(night),
                        RULES.protocol().intake())
                .files()) {
            try (ListingReader reader = ListingReader.open(file)) {
                reader.forEachRemaining(rows::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        if (reversed) {
            java.util.Collections.reverse(rows);
        }
        Map<String, List<ListingRow>> bySubject = new TreeMap<>();
        rows.forEach(row -> bySubject
                .computeIfAbsent(row.cell("USUBJID"), any -> new ArrayList<>())
                .add(row));
        SubjectAssembly assembly = new SubjectAssembly(RULES.codeLists(), RULES.reactionTerms());
        return bySubject.entrySet().stream()
                .map(entry -> assembly.assemble(entry.getKey(), entry.getValue()))
                .flatMap(result -> result instanceof AssemblyResult.Assembled assembled
                        ? Stream.of(assembled.subject())
                        : Stream.empty())
                .toList();
    }

    private static Map<String, Attribution> answers(String night, boolean reversed) {
        EventAttributor attributor = new EventAttributor(
                RULES.model(), RULES.protocol().product(), CohortKnowledge.NONE, LocalDate.parse(night));
        Map<String, Attribution> answers = new TreeMap<>();
        subjects(night, reversed)
                .forEach(subject -> attributor
                        .attribute(subject, Map.of())
                        .forEach(answer -> answers.put(answer.event().value(), answer.attribution())));
        return answers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyEventLandsWhereItWasWorkedOut(String night) {
        Map<String, Attribution> answers = answers(night, false);
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (TextRow row : TextTable.read(STUDY.resolve("expected/events.csv")).rows()) {
            if (row.cell("night").equals(night) && !row.cell("status").equals("REMOVED")) {
                checked++;
                String difference = difference(row, answers);
                if (!difference.isEmpty()) {
                    wrong.add(row.cell("subject") + " " + row.cell("event_key") + " " + row.cell("term") + ": "
                            + difference);
                }
            }
        }
        assertThat(checked).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private static String difference(TextRow row, Map<String, Attribution> answers) {
        Attribution answer = answers.entrySet().stream()
                .filter(one -> one.getKey().startsWith(row.cell("subject") + "/")
                        && one.getKey().endsWith("/" + row.cell("event_key")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (answer == null) {
            return "not there";
        }
        String found = answer.toxicityClass() + " " + answer.gate();
        String expected = row.cell("class") + " " + row.cell("gate");
        if (!row.cell("immune_score").isEmpty()) {
            found += " " + answer.immuneScore().orElse(-99) + " "
                    + answer.directScore().orElse(-99);
            expected += " " + row.cell("immune_score") + " " + row.cell("direct_score");
        }
        return found.equals(expected) ? "" : "expected " + expected + ", found " + found + ": " + answer.rationaleEn();
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        assertThat(answers("2026-03-20", true)).isEqualTo(answers("2026-03-20", false));
    }
}
