package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;
import org.oncovigil.table.TextTableWriter;

/**
 * A sponsor whose adverse-event table has columns of its own and dates such as {@code 11-MAR-2025} gets the same answers
 * once its protocol names a column map. The sample study's first night; all data is synthetic.
 */
class MappedNightTest {
    private static final String NIGHT = "2026-03-06";
    private static final Map<String, String> OWN_NAMES = Map.of(
            "USUBJID", "Subject code",
            "AETERM", "Event",
            "AESTDTC", "Start of event",
            "AETOXGR", "Severity (1-5)");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    @TempDir
    Path folder;

    private SampleHome home;
    private Path listings;

    @BeforeEach
    void writeTheSponsorsOwnTable() throws IOException {
        home = SampleHome.copy(folder.resolve("home"));
        listings = folder.resolve("listings");
        SampleNight night = SampleNight.copy(NIGHT, listings);
        TextTable table = night.table("ae.csv");
        Path own = listings.resolve(NIGHT).resolve("events.csv");
        try (Writer writer = Files.newBufferedWriter(own, StandardCharsets.UTF_8);
                TextTableWriter csv = new TextTableWriter(
                        writer,
                        table.header().stream()
                                .map(name -> OWN_NAMES.getOrDefault(name, name))
                                .toList())) {
            int start = TextTable.positions(table.header()).get("AESTDTC");
            for (TextRow row : table.rows()) {
                List<String> cells = new java.util.ArrayList<>(row.cells());
                cells.set(start, own(cells.get(start)));
                csv.write(cells);
            }
        }
        night.delete("ae.csv");
    }

    /** A day as {@code 11-MAR-2025}; anything else as it is. */
    private static String own(String day) {
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day;
        }
        String[] parts = day.split("-");
        return parts[2] + "-" + MONTHS.get(Integer.parseInt(parts[1]) - 1) + "-" + parts[0];
    }

    private void nameMap(String name) throws IOException {
        home.replace("studies/DEMO-001/protocol.yaml", "intake:\n", "intake:\n  columnMap: " + name + "\n");
    }

    private void writeMap(String... rows) throws IOException {
        Files.write(
                home.file("studies/DEMO-001/events-map.csv"),
                ("domain,target,how,source,detail\n" + String.join("\n", rows) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private CommandRun run() {
        return CommandRun.at(
                home.folder(),
                "nightly",
                "--study",
                "DEMO-001",
                "--listings",
                listings.toString(),
                "--db",
                folder.resolve("night.db").toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--summary",
                "json",
                "--progress",
                "none");
    }

    @Test
    void theAnswersAreThoseOfTheListingItself() throws IOException {
        nameMap("events-map.csv");
        writeMap(
                "AE,,file,events.csv,",
                "AE,USUBJID,column,Subject code,",
                "AE,AETERM,column,Event,",
                "AE,AESTDTC,date,Start of event,dd-MMM-yyyy",
                "AE,AETOXGR,column,Severity (1-5),");
        SortedMap<String, String> mapped = run().summary();
        SortedMap<String, String> asListed = CommandRun.of(
                        "nightly",
                        "--study",
                        "DEMO-001",
                        "--as-of",
                        NIGHT,
                        "--db",
                        folder.resolve("listed.db").toString(),
                        "--reports",
                        folder.resolve("listed").toString(),
                        "--summary",
                        "json",
                        "--progress",
                        "none")
                .summary();
        for (String path : List.of("events.total", "dlt.possible", "dlt.confirmedByRule", "stopping.subjectStop")) {
            assertThat(mapped.get(path)).as(path).isEqualTo(asListed.get(path));
        }
        assertThat(mapped.get("rulebookSha256")).isNotEqualTo(asListed.get("rulebookSha256"));
    }

    @Test
    void aMapThatIsNotThereIsOneMessageWithTheReadyOnesAndNothingIsRun() throws IOException {
        nameMap("nowhere.csv");
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("RUL-009", "protocol.yaml", "nowhere.csv", "rave-like");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aMapIsNeverAPathOutOfTheFolder() throws IOException {
        nameMap("../../../../events-map.csv");
        assertThat(run().exitCode()).isEqualTo(2);
    }

    @Test
    void aRowOfTheMapThatCannotBeUsedIsOneMessageWithItsLine() throws IOException {
        nameMap("events-map.csv");
        writeMap("AE,,file,events.csv,", "AE,USUBJID,colum,Subject code,");
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(60);
        assertThat(run.err()).contains("RUL-054", "events-map.csv", "3");
    }
}
