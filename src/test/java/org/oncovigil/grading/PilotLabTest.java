package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.YesNo;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;
import org.oncovigil.timing.PartialDate;

@DisplayName("The pilot study's laboratory listing is graded whole")
class PilotLabTest {
    private static final int ROWS = 59_580;

    /** The listing has so many rows of the tests that each version grades, and 6 of them are no plain number. */
    @ParameterizedTest(name = "{0}: {1} rows graded, and every other row has its reason")
    @CsvSource({"CTCAE-4.03, 32644", "CTCAE-5.0, 32889", "CTCAE-6.0, 31075"})
    void everyRowIsGradedOrCounted(String version, int expectedGraded) throws IOException {
        Map<String, List<LabResult>> subjects = subjects();
        GradingScales scales = Scales.of("NMPA-2025", version);
        LabSurveyor surveyor = new LabSurveyor(scales);
        long start = System.nanoTime();
        int graded = 0;
        Map<LabGap, Integer> reasons = new TreeMap<>();
        Map<Grade, Integer> worst = new TreeMap<>();
        for (Map.Entry<String, List<LabResult>> subject : subjects.entrySet()) {
            LabSurveillance labs = surveyor.survey(record(subject.getKey(), subject.getValue()));
            graded +=
                    labs.graded().values().stream().mapToInt(Integer::intValue).sum();
            for (Map<LabGap, Integer> counts : labs.gaps().values()) {
                counts.forEach((gap, count) -> reasons.merge(gap, count, Integer::sum));
            }
            labs.points()
                    .values()
                    .forEach(points -> points.forEach(point -> worst.merge(point.grade(), 1, Integer::sum)));
        }
        int gaps = reasons.values().stream().mapToInt(Integer::intValue).sum();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(graded + gaps).isEqualTo(ROWS);
        assertThat(graded).isEqualTo(expectedGraded);
        assertThat(reasons)
                .containsOnlyKeys(
                        LabGap.NO_CRITERION, LabGap.OTHER_SPECIMEN, LabGap.UNCORRECTED_CALCIUM, LabGap.NO_NUMBER)
                .containsEntry(LabGap.UNCORRECTED_CALCIUM, 1_828)
                .containsEntry(LabGap.NO_NUMBER, 6);
        assertThat(worst).containsKeys(Grade.GRADE_0, Grade.GRADE_1, Grade.GRADE_2, Grade.GRADE_3);
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
    }

    private static SubjectRecord record(String subject, List<LabResult> results) {
        SubjectRecord empty = Subjects.subject().record();
        return new SubjectRecord(
                new Usubjid(subject),
                empty.demographics(),
                List.of(),
                List.of(),
                results,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<String, List<LabResult>> subjects() throws IOException {
        Path file = Scales.reference("data/pharmaversesdtm-pilot-csv/lb.csv.gz");
        Map<String, List<LabResult>> subjects = new TreeMap<>();
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (TextRow row : TextTable.readRows(reader).rows()) {
                subjects.computeIfAbsent(row.cell("USUBJID"), subject -> new ArrayList<>())
                        .add(result(row));
            }
        }
        subjects.values()
                .forEach(results -> results.sort(java.util.Comparator.comparing(
                        result -> result.on().earliest().orElse(java.time.LocalDate.MIN))));
        return subjects;
    }

    private static LabResult result(TextRow row) {
        return new LabResult(
                new RecordRef("LB", "lb.csv.gz", row.line(), row.cell("LBSEQ")),
                row.cell("LBTESTCD"),
                row.cell("LBCAT"),
                "",
                measured(row, "LBORRES", "LBORRESU", "LBORNRLO", "LBORNRHI"),
                measured(row, "LBSTRESN", "LBSTRESU", "LBSTNRLO", "LBSTNRHI"),
                row.cell("LBNRIND"),
                row.cell("LBBLFL").equals("Y"),
                YesNo.UNKNOWN,
                PartialDate.parse(row.cell("LBDTC")).orElse(PartialDate.MISSING));
    }

    private static Measured measured(TextRow row, String value, String unit, String low, String high) {
        return new Measured(
                row.cell(value),
                number(row.cell(value)),
                row.cell(unit),
                number(row.cell(low)),
                number(row.cell(high)));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
