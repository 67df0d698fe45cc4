package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("The vaccine study's diameters give the severities that were derived from them")
class DerivedSeverityTest {
    private static final Map<String, String> SEVERITY_OF = Map.of("DIARE", "SEVREDN", "DIASWEL", "SEVSWEL");
    private static final Map<String, String> REACTION = Map.of("DIARE", "erythema", "DIASWEL", "swelling");

    /** Both scales share the limits of the derivation on every value that the study holds. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FDA-2007", "NMPA-2025"})
    void everyDiameterHasItsDerivedSeverity(String scale) {
        TextTable table = TextTable.read(Scales.reference("data/admiralvaccine-adam-csv/adface.csv"));
        Map<String, String> derived = new TreeMap<>();
        for (TextRow row : table.rows()) {
            derived.put(key(row, row.cell("PARAMCD")), row.cell("AVAL"));
        }
        VaccineScaleGrader grader =
                new VaccineScaleGrader(Scales.of(scale, "CTCAE-5.0").vaccine(), true);
        int compared = 0;
        for (TextRow row : table.rows()) {
            String severity = SEVERITY_OF.get(row.cell("PARAMCD"));
            if (severity == null || row.cell("FATESTCD").isEmpty()) {
                continue;
            }
            CellGrading answer = grader.grade(new LocalReaction(
                    REACTION.get(row.cell("PARAMCD")),
                    Optional.of(Integer.valueOf(row.cell("AGE"))),
                    Optional.of(new BigDecimal(row.cell("AVAL"))),
                    Optional.empty(),
                    "",
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    ""));
            assertThat(answer.grade().map(grade -> Integer.toString(grade.number())))
                    .as("%s %s cm", row.cell("FALNKID"), row.cell("AVAL"))
                    .contains(derived.get(key(row, severity)));
            compared++;
        }
        assertThat(compared).isEqualTo(15);
    }

    private static String key(TextRow row, String parameter) {
        return String.join("|", row.cell("USUBJID"), parameter, row.cell("ADTM"));
    }
}
