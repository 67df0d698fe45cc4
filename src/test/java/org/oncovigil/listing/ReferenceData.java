package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.CodeListFiles;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.IntakePlan;

/** The reference listings beside the project. Tests that need them are skipped, with a message, where they are absent. */
final class ReferenceData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private ReferenceData() {}

    /** A folder or file of the reference listings. */
    static Path of(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: the reference listings are not beside the project");
        return path;
    }

    /** A plan that leaves everything to the content. */
    static IntakePlan plan() {
        return plan(Map.of());
    }

    static IntakePlan plan(Map<String, List<String>> files) {
        return new IntakePlan(
                List.of(), files, "", Optional.empty(), List.of(), "", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN);
    }

    static CodeListFiles codeLists() {
        CodeListFiles files = CodeListFiles.read(Path.of("rules", "codelists"));
        assertThat(files.problems()).isEmpty();
        return files;
    }

    /** All rows and problems of a folder, read and checked as a night does it. */
    static Reading read(Path folder) {
        return read(folder, ColumnMap.NONE);
    }

    static Reading read(Path folder, ColumnMap map) {
        ListingSet set = ListingFolder.find(List.of(folder), plan(), map);
        Reading reading = new Reading(set, new TreeMap<>(), new ArrayList<>(set.problems()));
        RowCheck check = new RowCheck(codeLists().lists());
        for (ListingFile file : set.files()) {
            reading.take(file, check);
        }
        return reading;
    }

    /** What one folder held. */
    record Reading(ListingSet set, Map<String, List<ListingRow>> bySubject, List<Problem> problems) {
        private void take(ListingFile file, RowCheck check) {
            try (ListingReader reader = ListingReader.open(file)) {
                problems.addAll(RowCheck.columns(file, reader.columns()));
                while (reader.hasNext()) {
                    ListingRow row = reader.next();
                    if (check.check(row, problems::add)) {
                        bySubject
                                .computeIfAbsent(row.usubjid(), any -> new ArrayList<>())
                                .add(row);
                    }
                }
                problems.addAll(reader.problems());
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        /** The rows of one domain. */
        List<ListingRow> rows(String domain) {
            return bySubject.values().stream()
                    .flatMap(List::stream)
                    .filter(row -> row.domain().equals(domain))
                    .toList();
        }

        /** The facts of every subject; problems are added to this reading's. */
        Map<String, AssemblyResult> assemble() {
            CodeListFiles files = codeLists();
            SubjectAssembly assembly = new SubjectAssembly(files.lists(), files.terms());
            Map<String, AssemblyResult> results = new TreeMap<>();
            bySubject.forEach((subject, rows) -> results.put(subject, assembly.assemble(subject, rows)));
            results.values().forEach(result -> problems.addAll(result.problems()));
            return results;
        }

        /** How many problems there are of each id. */
        Map<String, Long> counts() {
            Map<String, Long> counts = new TreeMap<>();
            problems.forEach(problem -> counts.merge(problem.id(), 1L, Long::sum));
            return counts;
        }
    }
}
