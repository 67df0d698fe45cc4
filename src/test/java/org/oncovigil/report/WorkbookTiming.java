package org.oncovigil.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.oncovigil.overview.SafetyOverview;

/** Measures writing workbook and page from a cold start: {@code WorkbookTiming EVENTS FOLDER [LANGUAGE [ROUNDS]]}. */
public final class WorkbookTiming {
    private WorkbookTiming() {}

    public static void main(String[] arguments) throws Exception {
        int events = Integer.parseInt(arguments[0]);
        Language language = arguments.length > 2 ? Language.valueOf(arguments[2]) : Language.BOTH;
        SafetyOverview overview =
                events == 0 ? OverviewFixture.thirdNight() : OverviewFixture.large(events, events / 10);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Path book = SafetyWorkbook.write(overview, Path.of("reports/layout"), Path.of(arguments[1]), language);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long began = System.nanoTime();
            SafetyPage.write(overview, Path.of("reports/layout"), Path.of(arguments[1]), language);
            System.out.println("page " + (System.nanoTime() - began) / 1_000_000 + " ms");
            System.out.println(book + " " + Files.size(book) + " bytes " + millis + " ms");
        }
    }
}
