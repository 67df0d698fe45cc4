package org.oncovigil.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;

/** Reactions at the dosing site: size, findings and grade, one row an event. */
final class LocalSheet {
    private static final Map<String, Function<EventLine, Content>> COLUMNS = columns();

    private LocalSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, EventSurvey survey, int capacity) {
        TableSheet<EventLine> sheet =
                new TableSheet<>(book, SheetKey.INJECTION_SITE, COLUMNS, survey.localEvents(), capacity);
        overview.events().forEach(line -> {
            if (EventSurvey.isLocal(line)) {
                sheet.write(line);
            }
        });
        return sheet.finish();
    }

    private static Map<String, Function<EventLine, Content>> columns() {
        Map<String, Function<EventLine, Content>> columns = new LinkedHashMap<>(EventColumns.what());
        columns.putAll(EventColumns.grades());
        columns.putAll(EventColumns.decisions());
        columns.put("term", line -> Content.text(line.event().term()));
        columns.put("location", line -> Content.text(location(line)));
        columns.put("largest", line -> largest(line));
        columns.put("unit", line -> Content.text(unit(line)));
        columns.put("findings", line -> words(line, LocalFinding.Kind.FINDING));
        columns.put("function", line -> words(line, LocalFinding.Kind.FUNCTIONAL_IMPACT));
        columns.put("local_treatment", line -> words(line, LocalFinding.Kind.TREATMENT));
        return columns;
    }

    private static String location(EventLine line) {
        return (line.event().event().location() + " " + line.event().event().laterality()).strip();
    }

    private static Content largest(EventLine line) {
        return sizes(line)
                .flatMap(measured -> measured.value().stream())
                .max(Comparator.naturalOrder())
                .<Content>map(Content.Number::new)
                .orElse(Content.BLANK);
    }

    /** The units of the sizes; more than one if the listing mixes them, and then the largest number is not the largest size. */
    private static String unit(EventLine line) {
        return sizes(line).map(Measured::unit).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<Measured> sizes(EventLine line) {
        return line.event().event().localFindings().stream()
                .filter(finding -> finding.kind() == LocalFinding.Kind.DIAMETER)
                .map(LocalFinding::measured)
                .filter(measured -> measured.value()
                        .filter(size -> size.compareTo(BigDecimal.ZERO) > 0)
                        .isPresent());
    }

    private static Content words(EventLine line, LocalFinding.Kind kind) {
        return Content.text(line.event().event().localFindings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.word().replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", ")));
    }
}
