package org.oncovigil.attribution;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.rulebook.AttributionFiles;

/**
 * A row of evidence in which every item is answered in the negative, so that a test names only what it is about: group
 * OTHER, day 10 after the only dose, 10 days long.
 */
public final class PlainRow {
    private static final Map<String, String> CELLS = Map.ofEntries(
            Map.entry("term", "some event"),
            Map.entry("grade", "2"),
            Map.entry("serious", "N"),
            Map.entry("onset_since_last_dose_days", "10"),
            Map.entry("onset_since_first_dose_days", "10"),
            Map.entry("prior_dose_count", "1"),
            Map.entry("term_group", "OTHER"),
            Map.entry("at_site", "no"),
            Map.entry("duration_days", "10"),
            Map.entry("dose_locked", "no"),
            Map.entry("dose_dependence", "no"),
            Map.entry("dechallenge", "none"),
            Map.entry("component_dechallenge", "no"),
            Map.entry("immunosuppression", "none"),
            Map.entry("treatment_response", "none"),
            Map.entry("autoantibody", "negative"),
            Map.entry("biopsy", "negative"),
            Map.entry("vector_identity", "not_done"),
            Map.entry("immune_response_positive", "no"),
            Map.entry("antigen_in_tissue", "no"),
            Map.entry("predicted_organ", "no"),
            Map.entry("cpi_exposure", "none"),
            Map.entry("competing_cause", "NONE"),
            Map.entry("baseline_state", "absent"),
            Map.entry("component_evidence", "none"));

    /** The model of the project's own tables. */
    public static final AttributionModel MODEL = model();

    private PlainRow() {}

    private static AttributionModel model() {
        AttributionFiles.Loaded loaded = AttributionFiles.load(Path.of("rules"));
        Optional<AttributionModel> model = loaded.model();
        return model.orElseThrow(
                () -> new IllegalStateException(loaded.problems().toString()));
    }

    /** The cells of the plain row with some of them given otherwise, as {@code column=cell|column=cell}. */
    public static Map<String, String> cells(String given) {
        Map<String, String> cells = new HashMap<>(CELLS);
        for (String pair : given.split("\\|")) {
            if (!pair.isBlank()) {
                int at = pair.indexOf('=');
                cells.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return cells;
    }

    /** How the row is read. */
    public static EvidenceVocabulary.Reading reading(String given) {
        Map<String, String> cells = cells(given);
        return new EvidenceVocabulary(MODEL).read(column -> cells.getOrDefault(column, ""));
    }

    /** The evidence of a row that is readable. */
    public static EvidenceItems items(String given) {
        EvidenceVocabulary.Reading reading = reading(given);
        if (!reading.unreadable().isEmpty()) {
            throw new IllegalArgumentException(reading.unreadable().get(0).text());
        }
        return reading.items();
    }

    /** The answer to a row that is readable. */
    public static Attribution answer(String given) {
        return new Attributor(MODEL).attribute(items(given));
    }

    /** The words of a cell. */
    public static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
