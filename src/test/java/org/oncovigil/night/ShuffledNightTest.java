package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.store.SurveillanceStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a night concludes does not hang on the order of its rows, nor on the names and the order of its files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShuffledNightTest {
    private static final String NIGHT = "2026-03-13";
    /** Where a record was read is the one thing that the order does change. */
    private static final Set<String> PLACES = Set.of("file", "line");

    private Map<String, List<String>> asListed;

    @BeforeAll
    void runAsListed(@TempDir Path folder) throws IOException {
        SampleNight.copy(NIGHT, folder.resolve("listings"));
        asListed = documents(folder);
        assertThat(asListed).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260313, 77})
    void theDocumentsOfAShuffledNightAreTheSame(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        SampleNight night = SampleNight.copy(NIGHT, folder.resolve("listings"));
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder.resolve("listings").resolve(NIGHT))) {
            files = new ArrayList<>(listed.sorted().toList());
        }
        Collections.shuffle(files, random);
        for (int position = 0; position < files.size(); position++) {
            String name = files.get(position).getFileName().toString();
            night.rewrite(name, rows -> {
                List<org.oncovigil.table.TextRow> shuffled = new ArrayList<>(rows);
                Collections.shuffle(shuffled, random);
                return shuffled;
            });
            Files.move(files.get(position), files.get(position).resolveSibling((char) ('a' + position) + "_" + name));
        }
        assertThat(documents(folder)).isEqualTo(asListed);
    }

    /** Each document by kind and key, as the sorted leaves of its text. */
    private static Map<String, List<String>> documents(Path folder) throws IOException {
        Nights nights = new Nights(folder, "DEMO-001");
        NightlyResult result = nights.run(Optional.of(folder.resolve("listings")), Optional.of(LocalDate.parse(NIGHT)));
        assertThat(result).isInstanceOf(NightlyResult.Finished.class);
        Map<String, List<String>> documents = new TreeMap<>();
        try (SurveillanceStore store = nights.store()) {
            for (Map<String, Object> row : new JdbcTemplate(store.dataSource())
                    .queryForList("SELECT kind, owner, document_key, content FROM document")) {
                documents.put(row.get("kind") + " " + row.get("owner") + " " + row.get("document_key"), leaves((String)
                        row.get("content")));
            }
        }
        return documents;
    }

    private static List<String> leaves(String text) throws IOException {
        List<String> leaves = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue() && !PLACES.contains(String.valueOf(json.currentName()))) {
                    leaves.add(
                            json.getParsingContext().pathAsPointer().toString().replaceAll("/\\d+", "") + " "
                                    + json.getText());
                }
            }
        }
        Collections.sort(leaves);
        return leaves;
    }
}
