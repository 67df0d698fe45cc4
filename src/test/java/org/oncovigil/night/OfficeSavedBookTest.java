package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.ReviewImport;
import org.oncovigil.job.ReviewImportRequest;
import org.oncovigil.job.ReviewImportResult;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.store.SurveillanceStore;

/** A book that an office program saved anew reads as it was edited. Skipped where LibreOffice is not installed. */
class OfficeSavedBookTest {
    private static final String PROGRAM = "soffice";
    private static final String EVENT = "DEMO-001-0010/AE/E02";

    @TempDir
    private Path folder;

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, PROGRAM)));
    }

    private Path savedAgain(Path book) throws IOException, InterruptedException {
        Path saved = folder.resolve("saved");
        Process office = new ProcessBuilder(
                        PROGRAM,
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        boolean ended = office.waitFor(2, TimeUnit.MINUTES);
        assumeTrue(ended && office.exitValue() == 0, "LibreOffice did not save the book");
        return saved.resolve(book.getFileName());
    }

    @Test
    void whatAnOfficeProgramSavedHasTheEntriesAndNoEditedCell() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Nights nights = new Nights(folder, "DEMO-001");
        String workbook = ((NightlyResult.Finished) nights.run(LocalDate.parse("2026-03-20")))
                .summary()
                .workbook();
        Path edited;
        try (ReviewedBook book = ReviewedBook.open(workbook)) {
            edited = book.choose(EVENT, "review_status", "QUERY")
                    .set(EVENT, "comment", "first line\nsecond 行 <&>")
                    .save(folder.resolve("edited.xlsx"));
        }
        ReviewImportResult result = new ReviewImport(new ReviewImportRequest(
                        "DEMO-001", savedAgain(edited), nights.database(), "Marsh", "monitor", Clock.systemUTC()))
                .run();
        assertThat(result.problems()).isEmpty();
        try (SurveillanceStore store = nights.store()) {
            assertThat(store.reviews().entries("DEMO-001"))
                    .extracting(ReviewEntry::now)
                    .containsExactlyInAnyOrder("QUERY", "first line\nsecond 行 <&>");
        }
    }
}
