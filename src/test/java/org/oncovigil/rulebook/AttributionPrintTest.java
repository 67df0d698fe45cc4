package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.Gate;
import org.oncovigil.attribution.ScoreRow;

class AttributionPrintTest {
    private static final AttributionModel MODEL =
            AttributionFiles.load(Path.of("rules")).model().orElseThrow();

    @Test
    void everyGateAndEveryScoreRowIsASentence() {
        String text = AttributionPrint.text(MODEL, List.of());
        for (Gate gate : MODEL.gates()) {
            assertThat(text).contains(". " + gate.id() + " (" + gate.alternative() + "): if ");
        }
        for (ScoreRow row : MODEL.score()) {
            assertThat(text).contains("- " + row.axis() + " " + (row.points() > 0 ? "+" : "") + row.points());
        }
    }

    @Test
    void sentencesSayTheBoundsAndTheBlanks() {
        assertThat(AttributionPrint.text(MODEL, List.of()))
                .contains(
                        "1. G1 (a): if prior_dose_count is 0, and onset_since_first_dose_days is -1 or less (or is not"
                                + " known), then UNRELATED_PRE_DOSE (HIGH).")
                .contains("- IMMUNE +2: onset_since_last_dose_days is 7 to 27.")
                .contains("- IMMUNE +3 (once for immune_marker): biopsy is immune_pattern.")
                .contains("- DIRECT +2: group is IR_NONSPECIFIC, and onset_since_last_dose_days is 0 to 3.")
                .contains("- cytokine release syndrome: 0 to 14.")
                .contains("- anaphylactic reaction: 0 to 1; with times: 24 h or less.")
                .contains("- kidney: 21 to 400 d after the first dose.")
                .contains("- off_treatment: 90 or more d after the last dose.")
                .contains("- cpi_washout_days = 365.")
                .contains("diarrhoea (duration 4 or more d)")
                .endsWith(".\n");
    }

    @Test
    void studyThatReadsDifferentlyIsToldFirst() {
        String text = AttributionPrint.text(
                MODEL,
                List.of(new AttributionOverride("score.csv", "late_onset", "points", "2", "1", "short schedule")));
        assertThat(text.lines().limit(5))
                .contains("- score.csv, late_onset, points: \"2\" becomes \"1\", because short schedule.");
    }
}
