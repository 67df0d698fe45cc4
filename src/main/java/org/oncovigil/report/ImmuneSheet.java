package org.oncovigil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.attribution.Contribution;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.SafetyOverview;

/** Immune-type events: direct against delayed, with both axes, what each item gave, and the time to onset. */
final class ImmuneSheet {
    /** Rows that the chart draws; the sheet lists all. */
    private static final int MOST_POINTS = 500;

    private static final int CHART_COLUMNS = 12;
    private static final Map<String, Function<EventLine, Content>> COLUMNS = columns();

    private ImmuneSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, EventSurvey survey, int capacity) {
        TableSheet<EventLine> sheet =
                new TableSheet<>(book, SheetKey.IMMUNE_RELATED, COLUMNS, survey.immuneEvents(), capacity);
        List<EventLine> points = new ArrayList<>();
        overview.events().forEach(line -> {
            if (EventSurvey.isImmune(line)) {
                sheet.write(line);
                if (points.size() < MOST_POINTS
                        && line.event().timing().daysSinceLastDose().isPresent()) {
                    points.add(line);
                }
            }
        });
        SheetEntry entry = sheet.finish();
        if (!points.isEmpty()) {
            chart(book, sheet.page(), points, sheet.nextRow());
        }
        return entry;
    }

    /** Time to onset: one dot an event; the numbers stand below the chart, delayed ones first. */
    private static void chart(Book book, Page page, List<EventLine> points, int row) {
        Words words = book.words();
        int first = row + NativeChart.ROWS + 2;
        page.begin(first - 1);
        page.put(0, new Content.Code(Phrase.ONSET_DAYS.code()), StyleName.DAY_HEADER);
        page.put(1, new Content.Code(Phrase.GRADE.code()), StyleName.DAY_HEADER);
        Map<Boolean, List<EventLine>> parts =
                points.stream().collect(Collectors.partitioningBy(ImmuneSheet::isDelayed));
        List<NativeChart.Series> across = new ArrayList<>();
        List<NativeChart.Series> up = new ArrayList<>();
        for (boolean delayed : List.of(true, false)) {
            List<EventLine> part = parts.get(delayed);
            if (!part.isEmpty()) {
                String name =
                        delayed ? words.of(ToxicityClass.DELAYED_IMMUNE_RELATED) : words.say(Phrase.OTHER_CLASSES);
                String colour = delayed ? CellStyles.RED : CellStyles.BLUE;
                List<Integer> days = part.stream().map(ImmuneSheet::days).toList();
                List<Integer> grades =
                        part.stream().map(line -> line.event().gradeNumber()).toList();
                across.add(new NativeChart.Series(name, days, 0, first, colour));
                up.add(new NativeChart.Series(name, grades, 1, first, colour));
                first = numbers(page, first, days, grades);
            }
        }
        new NativeChart(page, words.say(Phrase.ONSET_CHART), row, CHART_COLUMNS)
                .points(words.say(Phrase.ONSET_DAYS), words.say(Phrase.GRADE), across, up, false);
    }

    private static int numbers(Page page, int first, List<Integer> days, List<Integer> grades) {
        for (int position = 0; position < days.size(); position++) {
            page.begin(first + position);
            page.put(0, Content.number(days.get(position)), StyleName.NUMBER);
            page.put(1, Content.number(grades.get(position)), StyleName.NUMBER);
        }
        return first + days.size();
    }

    private static boolean isDelayed(EventLine line) {
        return line.event().toxicityClass() == ToxicityClass.DELAYED_IMMUNE_RELATED;
    }

    private static int days(EventLine line) {
        return line.event().timing().daysSinceLastDose().orElseThrow();
    }

    private static Map<String, Function<EventLine, Content>> columns() {
        Map<String, Function<EventLine, Content>> columns = new LinkedHashMap<>(EventColumns.what());
        columns.putAll(EventColumns.grades());
        columns.putAll(EventColumns.decisions());
        columns.put("term", line -> Content.text(line.event().term()));
        columns.put("organ", line -> Content.text(line.event().organ()));
        columns.put("contributions", line -> Content.text(contributions(line)));
        return columns;
    }

    private static String contributions(EventLine line) {
        return line.event().attribution().contributions().stream()
                .map(ImmuneSheet::contribution)
                .collect(Collectors.joining("\n"));
    }

    private static String contribution(Contribution item) {
        String points = item.points() > 0 ? "+" + item.points() : String.valueOf(item.points());
        return item.axis() + " " + points + " " + item.item() + ": " + item.evidence();
    }
}
