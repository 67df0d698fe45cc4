package org.oncovigil.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.SafetyOverview;

/** The DLT board on the page: the cohorts, the drawing of their DLTs, and each subject day by day. */
final class PageBoard {
    private final Markup out;
    private final ReportLayout layout;
    private final Words words;
    private final SafetyOverview overview;
    private final EventSurvey survey;
    private final BoardDays days;

    PageBoard(Markup out, ReportLayout layout, SafetyOverview overview, EventSurvey survey) {
        this.out = out;
        this.layout = layout;
        this.words = layout.words();
        this.overview = overview;
        this.survey = survey;
        this.days = BoardDays.of(overview);
    }

    /** Writes the board. */
    void write() {
        SheetLayout sheet = layout.sheet(SheetKey.DLT_BOARD);
        List<CohortColumns.Row> cohorts = CohortColumns.rows(overview);
        new PageTable<>(out, words, BoardSheet.inCharacters(sheet.columns()), CohortColumns.COLUMNS)
                .write(words.language().line(sheet.titleEn(), sheet.titleZh()), cohorts, cohorts.size());
        if (cohorts.stream().anyMatch(row -> !row.tally().treated().isEmpty())) {
            new PageBars(out, words, treated(sheet))
                    .write(cohorts.stream().map(CohortColumns.Row::tally).toList());
        }
        grid();
    }

    private String treated(SheetLayout sheet) {
        return sheet.columns().stream()
                .filter(column -> column.key().equals("treated"))
                .findFirst()
                .map(column -> words.language().line(column.titleEn(), column.titleZh()))
                .orElse("N");
    }

    private void grid() {
        List<SubjectCase> counted = overview.subjects().stream()
                .filter(subject -> survey.grid(subject.subject().value()).isPresent())
                .toList();
        List<SubjectCase> shown = counted.subList(0, Math.min(counted.size(), PageTable.MOST_ROWS));
        if (!shown.isEmpty()) {
            grid(shown);
            String rows = words.say(Phrase.ROWS_SHOWN, 1, shown.size(), counted.size());
            String more = shown.size() < counted.size() ? " " + words.say(Phrase.PAGE_REST) : "";
            out.element("p", rows + more, "class", "note").line();
        }
        int notCounted = overview.subjects().size() - counted.size();
        if (notCounted > 0) {
            out.element("p", words.say(Phrase.BOARD_NOT_COUNTED, notCounted), "class", "note")
                    .line();
        }
    }

    private void grid(List<SubjectCase> subjects) {
        String caption = words.say(Phrase.BOARD_GRID);
        out.element("p", words.lines(Phrase.BOARD_LEGEND), "class", "note").line();
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table", "class", "grid").line().element("caption", caption).line();
        out.open("thead").open("tr");
        header(words.of("SUBJECT"));
        header(words.of("COHORT"));
        for (int day = 1; day <= days.count(); day++) {
            header(String.valueOf(day));
        }
        header(words.say(Phrase.BOARD_AFTER, days.count()));
        out.close("tr").close("thead").line().open("tbody").line();
        for (SubjectCase subject : subjects) {
            survey.grid(subject.subject().value()).ifPresent(grid -> subject(subject, grid));
        }
        out.close("tbody").close("table").close("div").line();
    }

    private void header(String text) {
        out.element("th", text, "scope", "col");
    }

    private void subject(SubjectCase subject, DayGrid grid) {
        out.open("tr").element("th", subject.subject().value(), "scope", "row");
        out.element("td", BoardSheet.cohortText(subject), "class", "cohort");
        for (int day = 1; day <= days.count() + 1; day++) {
            out.element("td", days.text(grid, day), "class", look(days.style(grid, day)));
        }
        out.close("tr").line();
    }

    private static String look(StyleName style) {
        return Optional.of(style)
                .filter(name -> name != StyleName.DAY_OUTSIDE)
                .map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }
}
