package org.oncovigil.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CV-ATTR-1 written down a second time, straight from its text and without the tables, so that the tables can be held
 * against it. Knows a handful of terms.
 */
final class PlainReading {
    /** Group, organ, first and last day of the organ's window, for the terms that the laws use. */
    private record Known(String group, String organ, int from, int to) {}

    private static final Map<String, Known> TERMS = Map.of(
            "nephritis", new Known("IR_SPECIFIC", "kidney", 21, 400),
            "colitis", new Known("IR_SPECIFIC", "gut", 10, 800),
            "vitiligo", new Known("IR_SPECIFIC", "skin", 28, 730),
            "proteinuria", new Known("IR_NONSPECIFIC", "kidney", 21, 400),
            "headache", new Known("REACTOGENIC", "", 1, 0),
            "injection site pain", new Known("LOCAL", "", 1, 0),
            "cytokine release syndrome", new Known("ACUTE", "", 1, 0),
            "plasmacytoma", new Known("OTHER", "", 1, 0),
            "antinuclear antibody positive", new Known("OTHER", "", 1, 0),
            "no such name", new Known("", "", 1, 0));

    static final List<String> NAMES = TERMS.keySet().stream().sorted().toList();

    private final Map<String, String> row;

    PlainReading(Map<String, String> row) {
        this.row = row;
    }

    /** Class, gate, immune and direct score, NE where the days are not usable. */
    String answer() {
        String gate = gate();
        boolean usable = !isG0();
        String scores = usable ? " " + immune() + " " + direct() : " NE NE";
        return switch (gate) {
            case "G0", "G6", "G7" -> "CONFOUNDED_INDETERMINATE " + gate + scores;
            case "G1", "G2" -> "UNRELATED_PRE_DOSE " + gate + scores;
            case "G3" -> "ACUTE_HYPERSENSITIVITY_CRS " + gate + scores;
            case "G4" -> "COMPONENT_ATTRIBUTED " + gate + scores;
            case "G5" -> "DIRECT_LOCAL " + gate + scores;
            default -> byScore() + " " + gate + scores;
        };
    }

    private String byScore() {
        int difference = immune() - direct();
        if (difference >= 3 && immune() >= 6) {
            return "DELAYED_IMMUNE_RELATED";
        }
        return difference <= -3 && direct() >= 4 ? "DIRECT_SYSTEMIC" : "CONFOUNDED_INDETERMINATE";
    }

    private String gate() {
        Optional<Integer> first = first();
        boolean noDose = number("prior_dose_count").filter(count -> count == 0).isPresent();
        boolean before = first.isPresent() && first.get() < 0;
        if (noDose && (first.isEmpty() || before) || before && !is("baseline_state", "present_worsened")) {
            return "G1";
        }
        if (isG0()) {
            return "G0";
        }
        boolean immuneTest = is("autoantibody", "new_positive") || is("biopsy", "immune_pattern");
        boolean spared = is("competing_cause_type", "infection")
                && (atSite() || is("vector_identity", "vaccine_strain") || has("same_organism_in_product"));
        if (is("competing_cause", "CONFIRMED") && !immuneTest && !spared) {
            return "G2";
        }
        if (group().equals("ACUTE") && last().orElseThrow() <= (term().startsWith("cytokine") ? 14 : 21)) {
            return "G3";
        }
        if (isProof() || isSignature()) {
            return "G4";
        }
        if (atSite() && !term().equals("plasmacytoma")) {
            return "G5";
        }
        if ((isImmuneRelated() || group().isEmpty()) && underInhibitor() && !isReleased()) {
            return "G6";
        }
        boolean rival = is("competing_cause", "STRONG") || is("competing_cause", "CONFIRMED");
        return rival || term().equals("antinuclear antibody positive") ? "G7" : "G8";
    }

    private boolean isG0() {
        if (number("prior_dose_count").filter(count -> count == 0).isPresent()) {
            return true;
        }
        Optional<Integer> last = last();
        Optional<Integer> first = first();
        return last.isEmpty() || first.isEmpty() || last.get() < 0 || first.get() < 0 || last.get() > first.get();
    }

    private boolean isProof() {
        return is("vector_identity", "vaccine_strain")
                || is("biopsy", "component_specific")
                || is("autoantibody", "component_specific")
                || is("component_dechallenge", "yes")
                || has("antibody_to_component")
                || has("same_organism_in_product")
                || has("device_specific");
    }

    /** Of the signatures only the plasmacytoma near the site is among the terms. */
    private boolean isSignature() {
        return list("platform").contains("hsv_oncolytic")
                && term().equals("plasmacytoma")
                && atSite()
                && !underInhibitor()
                && !is("competing_cause", "STRONG")
                && !is("competing_cause", "CONFIRMED")
                && !is("vector_identity", "negative")
                && !is("vector_identity", "wild_type")
                && !group().equals("LOCAL")
                && !group().equals("REACTOGENIC");
    }

    private boolean underInhibitor() {
        return is("cpi_exposure", "concurrent")
                || is("cpi_exposure", "ended")
                        && number("days_since_last_cpi")
                                .map(days -> days <= 365)
                                .orElse(true);
    }

    private boolean isReleased() {
        int holding = 0;
        for (String word :
                List.of("began_before_cpi", "recurs_after_vaccine_only_dose", "antigen_specific_cells_in_tissue")) {
            holding += has(word) ? 1 : 0;
        }
        boolean commonOrgan = organ().equals("gut") || organ().equals("skin");
        holding += is("predicted_organ", "yes") && !organ().isEmpty() && !commonOrgan ? 1 : 0;
        return holding >= 2 && last().orElseThrow() <= 182 && !term().equals("vitiligo");
    }

    int immune() {
        int last = last().orElseThrow();
        int sum = group().equals("IR_SPECIFIC") ? 4 : group().equals("IR_NONSPECIFIC") ? 1 : 0;
        sum += last >= 28 ? 3 : last >= 7 ? 2 : 0;
        Known known = TERMS.get(term());
        int first = first().orElseThrow();
        boolean inWindow = !organ().isEmpty() && first >= known.from() && first <= known.to();
        sum += isImmuneRelated() && (inWindow || last >= 90) ? 1 : 0;
        sum += number("duration_days").filter(days -> days > 14).isPresent() ? 2 : 0;
        boolean treated = is("immunosuppression", "systemic") || is("immunosuppression", "hormone_replacement");
        boolean benefit = is("treatment_response", "improved") || is("treatment_response", "controlled");
        sum += treated ? benefit ? 3 : 2 : 0;
        sum += is("autoantibody", "new_positive") || is("biopsy", "immune_pattern") ? 3 : 0;
        sum += is("antigen_in_tissue", "yes") || is("predicted_organ", "yes") ? 2 : 0;
        sum += is("immune_response_positive", "yes") ? 1 : 0;
        sum -= isLocked() && last <= 7 ? 2 : 0;
        sum -= is("competing_cause", "PLAUSIBLE") ? 3 : 0;
        return sum - (is("baseline_state", "present_unchanged") ? 4 : 0);
    }

    int direct() {
        int last = last().orElseThrow();
        int sum = group().equals("REACTOGENIC") ? 4 : 0;
        sum += group().equals("IR_NONSPECIFIC") && last <= 3 ? 2 : 0;
        sum += last <= 3 ? 3 : last <= 7 ? 1 : last > 14 ? -3 : 0;
        Optional<Integer> duration = number("duration_days");
        if (duration.isPresent()) {
            int days = duration.get();
            sum += days <= 3 ? 2 : days <= 7 ? 1 : days > 14 ? -2 : 0;
        }
        sum += isLocked() ? 2 : 0;
        sum += is("dose_dependence", "yes") ? 1 : 0;
        boolean untreated =
                is("immunosuppression", "none") || word("immunosuppression").isEmpty();
        sum += is("dechallenge", "cleared_without_immunosuppression") && untreated ? 1 : 0;
        sum -= is("competing_cause", "PLAUSIBLE") ? 2 : 0;
        return sum - (is("at_site", "generalised") ? 3 : 0);
    }

    private boolean isLocked() {
        return is("dose_locked", "yes")
                && number("duration_days").map(days -> days <= 7).orElse(true);
    }

    private boolean atSite() {
        return is("at_site", "yes")
                || is("at_site", "contiguous")
                || word("at_site").isEmpty() && group().equals("LOCAL");
    }

    private String term() {
        return row.get("term");
    }

    private String group() {
        return word("term_group").isEmpty() ? TERMS.get(term()).group() : word("term_group");
    }

    private String organ() {
        return isImmuneRelated() ? TERMS.get(term()).organ() : "";
    }

    private boolean isImmuneRelated() {
        return group().startsWith("IR_");
    }

    private Optional<Integer> last() {
        return onset("onset_since_last_dose_days", "onset_since_first_dose_days");
    }

    private Optional<Integer> first() {
        return onset("onset_since_first_dose_days", "onset_since_last_dose_days");
    }

    private Optional<Integer> onset(String own, String other) {
        boolean one = number("prior_dose_count").filter(count -> count == 1).isPresent();
        return number(own).or(() -> one ? number(other) : Optional.empty());
    }

    private Optional<Integer> number(String column) {
        String text = word(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private boolean is(String column, String word) {
        return word(column).equals(word);
    }

    private boolean has(String word) {
        return list("component_evidence").contains(word);
    }

    private List<String> list(String column) {
        return List.of(word(column).split(";"));
    }

    private String word(String column) {
        String text = row.getOrDefault(column, "");
        return text.equals("unknown") || text.equals("not_done") ? "" : text;
    }
}
