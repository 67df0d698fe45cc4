package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.ReviewImport;
import org.oncovigil.job.ReviewImportRequest;
import org.oncovigil.job.ReviewImportResult;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * Thirty nights of a synthetic study: records are recoded, regraded, renumbered, completed, removed and sent again, in
 * another order each night; two reviewers write into the workbooks, sometimes about the same event, sometimes into an older
 * book, and cells of the engine are edited by hand. No comment is lost, none stands at another event, and every edited cell
 * is told.
 */
class ThirtyNightsTest {
    private static final String STUDY = "DEMO-001";
    private static final int NIGHTS = 30;
    private static final LocalDate START = LocalDate.parse("2026-03-06");
    private static final List<String> SUBJECTS =
            List.of("DEMO-001-0001", "DEMO-001-0004", "DEMO-001-0005", "DEMO-001-0007");
    private static final List<String> TAMPERED =
            List.of("grade_used", "reported_term", "onset", "toxicity_class", "dlt");

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_306);
    private final List<SyntheticEvent> events = IntStream.range(0, 20)
            .mapToObj(number -> new SyntheticEvent(number, SUBJECTS.get(number % SUBJECTS.size())))
            .toList();
    private final Set<String> written = new TreeSet<>();
    private final List<String> books = new ArrayList<>();
    private Nights nights;
    private int removedOn = -10;

    @Test
    void noCommentIsLostOrStandsAtAnotherEventAndEveryEditedCellIsTold() throws IOException {
        nights = new Nights(folder, STUDY);
        for (int night = 0; night < NIGHTS; night++) {
            if (night > 0) {
                correct(night);
            }
            books.add(run(night));
            review(night);
        }
        try (SurveillanceStore store = nights.store()) {
            assertThat(store.reviews().entries(STUDY))
                    .extracting(ReviewEntry::now)
                    .containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(written).hasSizeGreaterThan(NIGHTS);
    }

    /** What the sites change between two nights. */
    private void correct(int night) {
        pick().recode();
        pick().regrade();
        pick().completeOnset();
        if (night % 4 == 0) {
            events.forEach(event -> event.renumber(100));
        }
        if (night - removedOn == 2) {
            events.forEach(event -> event.present = true);
        }
        if (night % 5 == 1) {
            removedOn = night;
            events.stream()
                    .filter(event -> event.mayGo() && !event.comment.isEmpty())
                    .findAny()
                    .ifPresent(event -> event.present = false);
        }
    }

    private SyntheticEvent pick() {
        return events.get(random.nextInt(events.size()));
    }

    private String run(int night) throws IOException {
        Path listings = folder.resolve("listings");
        SampleNight sent = SampleNight.copy("2026-03-06", listings.resolve("n" + night));
        for (String file : List.of("ce", "cm", "ds", "face", "is", "lb", "mh", "suppae", "vs")) {
            sent.delete(file + ".csv");
        }
        for (String file : List.of("dm.csv", "ex.csv")) {
            sent.rewrite(
                    file,
                    rows -> rows.stream()
                            .filter(row -> SUBJECTS.contains(row.cell("USUBJID")))
                            .toList());
        }
        List<String> header = sent.table("ae.csv").header();
        sent.rewrite("ae.csv", rows -> {
            List<TextRow> records = new ArrayList<>(events.stream()
                    .filter(event -> event.present)
                    .map(event -> new TextRow(0, TextTable.positions(header), event.row(header)))
                    .toList());
            Collections.shuffle(records, random);
            return records;
        });
        NightlyResult result = nights.run(
                Optional.of(listings.resolve("n" + night).resolve("2026-03-06")), Optional.of(START.plusDays(night)));
        assertThat(result).as("night %d", night).isInstanceOf(NightlyResult.Finished.class);
        return ((NightlyResult.Finished) result).summary().workbook();
    }

    private void review(int night) throws IOException {
        SyntheticEvent first;
        try (ReviewedBook book = ReviewedBook.open(books.get(night))) {
            Map<String, String> rows = check(book, night);
            first = present();
            String text = write(first, "Marsh", night);
            Set<String> edited = tamper(book, rows.get(first.term));
            ReviewImportResult result = take(book.set(rows.get(first.term), "comment", text), "Marsh", night);
            assertThat(editedCells(result)).as("night %d", night).isEqualTo(edited);
            first.comment = text;
        }
        if (night % 3 == 0) {
            second(night, night % 6 == 0 ? first : present());
        } else if (night > 7 && night % 7 == 0) {
            older(night);
        }
    }

    /** The second reviewer has the same book open: what both write about one event stands side by side. */
    private void second(int night, SyntheticEvent event) throws IOException {
        boolean both = event.commentedOn == night;
        try (ReviewedBook book = ReviewedBook.open(books.get(night))) {
            Map<String, String> rows = rows(book);
            String text = write(event, "Keller", night);
            take(book.set(rows.get(event.term), "comment", text), "Keller", night);
            event.comment = both ? "Marsh: " + event.comment + "\nKeller: " + text : text;
        }
    }

    /** A book of two nights ago, about an event that nobody wrote about since. */
    private void older(int night) throws IOException {
        try (ReviewedBook book = ReviewedBook.open(books.get(night - 2))) {
            Map<String, String> rows = rows(book);
            Optional<SyntheticEvent> quiet = events.stream()
                    .filter(event -> event.commentedOn < night - 2 && rows.containsKey(event.term))
                    .findFirst();
            if (quiet.isPresent()) {
                String text = write(quiet.get(), "Keller", night);
                take(book.set(rows.get(quiet.get().term), "comment", text), "Keller", night);
                quiet.get().comment = text;
            }
        }
    }

    private String write(SyntheticEvent event, String reviewer, int night) {
        String text = reviewer + " on " + event.term + " of " + event.subject + ", night " + night;
        written.add(text);
        event.commentedOn = night;
        return text;
    }

    private SyntheticEvent present() {
        SyntheticEvent event = pick();
        return event.present ? event : present();
    }

    /** Each event that was sent has one row, and each row the comment of its event. */
    private Map<String, String> check(ReviewedBook book, int night) {
        Map<String, String> rows = rows(book);
        Map<String, SyntheticEvent> byTerm =
                events.stream().collect(Collectors.toMap(event -> event.term, Function.identity()));
        assertThat(rows.keySet())
                .as("night %d", night)
                .containsAll(events.stream()
                        .filter(event -> event.present)
                        .map(event -> event.term)
                        .toList());
        rows.forEach((term, event) -> {
            assertThat(book.text(event, "comment"))
                    .as("night %d, %s", night, term)
                    .isEqualTo(byTerm.get(term).comment);
            assertThat(book.text(event, "subject")).isEqualTo(byTerm.get(term).subject);
        });
        return rows;
    }

    /** The rows of a book: the event's identity by its verbatim term, which no site changes. */
    private static Map<String, String> rows(ReviewedBook book) {
        return book.events().stream()
                .collect(Collectors.toMap(event -> book.text(event, "reported_term"), Function.identity()));
    }

    private Set<String> tamper(ReviewedBook book, String event) {
        Set<String> cells = new TreeSet<>();
        for (String column : TAMPERED) {
            if (random.nextInt(3) == 0) {
                book.set(event, column, "edited by hand");
                cells.add(book.cell(event, column).getAddress().formatAsString());
            }
        }
        return cells;
    }

    private static Set<String> editedCells(ReviewImportResult result) {
        return result.problems().stream()
                .filter(problem -> problem.id().equals("REV-010"))
                .map(problem -> problem.place().file())
                .map(place -> place.substring(place.indexOf('!') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ReviewImportResult take(ReviewedBook book, String reviewer, int night) throws IOException {
        ReviewImportResult result = new ReviewImport(new ReviewImportRequest(
                        STUDY,
                        book.save(folder.resolve("edited").resolve(reviewer + night + ".xlsx")),
                        nights.database(),
                        reviewer,
                        "medical monitor",
                        Clock.fixed(Instant.parse("2026-04-01T08:00:00Z").plusSeconds(night), ZoneOffset.UTC)))
                .run();
        assertThat(result.counts().taken())
                .as("night %d, %s", night, result.problems())
                .isEqualTo(1);
        assertThat(result.counts().deleted()).isZero();
        return result;
    }
}
