package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;

@DisplayName("Vital signs, ECG, weight and other measurements by CTCAE")
class MeasurementGraderTest {
    @ParameterizedTest(name = "CTCAE-{0} {1}: {2} {3} (baseline {4}, ULN {5}, hours {6}) is grade {7}")
    @CsvSource({
        "4.03, Fever, TEMP, 37.99, '', '', '', 0",
        "4.03, Fever, TEMP, 38.0, '', '', '', 1",
        "5.0, Fever, TEMP, 39.0, '', '', '', 1",
        "5.0, Fever, TEMP, 39.01, '', '', '', 2",
        "6.0, Fever, TEMP, 40.0, '', '', '', 2",
        "6.0, Fever, TEMP, 40.01, '', '', '', 3",
        "5.0, Fever, TEMP, 40.01, '', '', 24, 3",
        "5.0, Fever, TEMP, 40.01, '', '', 25, 4",
        "5.0, Fever, TEMP, 39.9, '', '', 90, 2",
        "5.0, Hypertension, SYSBP, 119.9, '', '', '', 0",
        "5.0, Hypertension, SYSBP, 120, '', '', '', 1",
        "5.0, Hypertension, SYSBP, 139.5, '', '', '', 1",
        "5.0, Hypertension, SYSBP, 140, '', '', '', 2",
        "5.0, Hypertension, SYSBP, 160, '', '', '', 3",
        "5.0, Hypertension, DIABP, 100, '', '', '', 3",
        "6.0, Hypertension, SYSBP, 139, '', '', '', 0",
        "6.0, Hypertension, SYSBP, 179.9, '', '', '', 3",
        "6.0, Hypertension, SYSBP, 180, '', '', '', 4",
        "6.0, Hypertension, DIABP, 110, '', '', '', 4",
        "5.0, Weight loss, WEIGHT, 95, 100, '', '', 1",
        "5.0, Weight loss, WEIGHT, 95.1, 100, '', '', 0",
        "5.0, Weight loss, WEIGHT, 90, 100, '', '', 2",
        "6.0, Weight loss, WEIGHT, 80, 100, '', '', 3",
        "6.0, Weight gain, WEIGHT, 110, 100, '', '', 2",
        "4.03, Weight gain, WEIGHT, 119.9, 100, '', '', 2",
        "5.0, Electrocardiogram QT corrected interval prolonged, QTCFAG, 480.5, '', '', '', 2",
        "5.0, Electrocardiogram QT corrected interval prolonged, QTCFAG, 500.5, '', '', '', 2",
        "6.0, Electrocardiogram QT corrected interval prolonged, QTCFAG, 500.5, '', '', '', 3",
        "5.0, Electrocardiogram QT corrected interval prolonged, QTCFAG, 471, 410, '', '', 3",
        "5.0, Electrocardiogram QT corrected interval prolonged, QTCFAG, 470, 410, '', '', 1",
        "5.0, Ejection fraction decreased, LVEF, 55, 65, '', '', 2",
        "5.0, Ejection fraction decreased, LVEF, 55, 64, '', '', 0",
        "5.0, Ejection fraction decreased, LVEF, 19.9, '', '', '', 4",
        "6.0, Left ventricular dysfunction, LVEF, 45, 54, '', '', 0",
        "6.0, Left ventricular dysfunction, LVEF, 45, 55, '', '', 2",
        "5.0, Chronic kidney disease, EGFR, 59.5, '', '', '', 2",
        "5.0, Chronic kidney disease, EGFR, 29.5, '', '', '', 3",
        "5.0, Eosinophilia, EOS, 0.8, 0.7, 0.6, '', 1",
        "5.0, Eosinophilia, EOS, 0.8, 0.8, 0.6, '', 0",
        "6.0, Thyroid stimulating hormone increased, TSH, 4.3, '', 4.2, '', 1",
        "5.0, Vaccination complication, SITE_DIAMETER, 5.05, '', '', '', 2",
        "6.0, Systemic post-immunization reaction, SITE_DIAMETER, 10, '', '', '', 2",
    })
    void boundsAreReadAsWritten(
            String version,
            String term,
            String analyte,
            String value,
            String base,
            String high,
            String hours,
            int expected) {
        MeasurementGrader grader = Scales.of("NMPA-2025", "CTCAE-" + version).measurements();
        CellGrading answer = grader.grade(
                term,
                analyte,
                "adult",
                new MeasurementFacts(
                        Subjects.some(value),
                        Optional.empty(),
                        Subjects.some(high),
                        Subjects.some(base),
                        Subjects.some(hours)));
        assertThat(answer.grade()).as(answer.criterion()).isEqualTo(Grade.of(expected));
        assertThat(answer.reason()).contains(value);
    }

    @ParameterizedTest(name = "CTCAE-{0} has no numbers for {1} by {2}")
    @CsvSource({"4.03, Hypertension, SYSBP", "6.0, Ejection fraction decreased, LVEF", "5.0, Nausea, TEMP"})
    void aTermWithoutNumbersIsNotGraded(String version, String term, String analyte) {
        MeasurementGrader grader = Scales.of("NMPA-2025", "CTCAE-" + version).measurements();
        assertThat(grader.grade(term, analyte, "adult", MeasurementFacts.of(Subjects.n("200")))
                        .grade())
                .isEmpty();
        assertThat(grader.unit(term, analyte)).isEmpty();
    }
}
