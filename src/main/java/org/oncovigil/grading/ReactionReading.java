package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncovigil.grading.ScaleCell.Measure;
import org.oncovigil.subject.Grade;

/** One reaction held against the cells of its row for one age group. */
final class ReactionReading {
    private static final String NONE = "none";

    private final VaccineScale scale;
    private final String row;
    private final List<ScaleCell> cells;
    private final LocalReaction seen;
    private final boolean acceptUnverified;
    private final List<String> notes = new ArrayList<>();

    ReactionReading(VaccineScale scale, String ageGroup, LocalReaction seen, boolean acceptUnverified) {
        this.scale = scale;
        this.row = scale.row(seen.reaction(), seen.diameter().isPresent());
        this.seen = seen;
        this.acceptUnverified = acceptUnverified;
        this.cells = new ArrayList<>();
        for (ScaleCell cell : scale.cellsOf(row)) {
            if (cell.isFor(ageGroup)) {
                cells.add(cell);
            }
        }
        cells.addAll(scale.cellsOf(ScaleCell.ANY_REACTION));
    }

    CellGrading grade() {
        boolean complete = complete();
        noteWords();
        List<ScaleCell> met = cells.stream().filter(cell -> cell.holds(seen)).toList();
        Optional<Grade> worst = met.stream().map(ScaleCell::grade).max(Comparator.naturalOrder());
        if (worst.isPresent() && worst.get() != Grade.GRADE_0) {
            if (!complete) {
                notes.add("at least this grade");
            }
            return graded(worst.get(), met);
        }
        return complete ? zero(met) : answer(Optional.empty(), CellGrading.NO_CRITERION, CellStatus.VERIFIED);
    }

    private CellGrading graded(Grade worst, List<ScaleCell> met) {
        ScaleCell decides = met.stream()
                .filter(cell -> cell.grade() == worst)
                .min(Comparator.comparing(ScaleCell::status))
                .orElseThrow();
        return answer(Optional.of(worst), name(decides), decides.status());
    }

    private CellGrading zero(List<ScaleCell> met) {
        Optional<ScaleCell> first = cells.stream()
                .filter(cell -> cell.measure().isSize() || cell.measure() == Measure.TEMPERATURE)
                .min(Comparator.comparing(ScaleCell::grade));
        Optional<ScaleCell> decides = first.or(() -> met.stream().findFirst())
                .or(() -> cells.stream()
                        .filter(cell -> !cell.reaction().equals(ScaleCell.ANY_REACTION))
                        .min(Comparator.comparing(ScaleCell::grade)));
        String criterion = decides.map(cell -> cell.grade() == Grade.GRADE_0 ? name(cell) : "below " + name(cell))
                .orElse(CellGrading.NO_CRITERION);
        return answer(
                Optional.of(Grade.GRADE_0),
                criterion,
                decides.map(ScaleCell::status).orElse(CellStatus.UNVERIFIED));
    }

    private CellGrading answer(Optional<Grade> grade, String criterion, CellStatus status) {
        if (grade.isPresent() && status == CellStatus.UNVERIFIED && !acceptUnverified) {
            notes.add(
                    0,
                    "the protocol does not accept a cell that no document confirms: grade "
                            + grade.get().number() + " by " + criterion);
            return CellGrading.withoutCriterion(scale.scale(), String.join("; ", notes));
        }
        notes.add(0, told());
        return new CellGrading(scale.scale(), grade, criterion, status, String.join("; ", notes));
    }

    private boolean complete() {
        if (has(Measure.DIAMETER)) {
            return sizeKnown();
        }
        if (has(Measure.TEMPERATURE)) {
            return temperatureKnown();
        }
        if (has(Measure.FUNCTION) || has(Measure.COUNT)) {
            boolean known = functionKnown() || cells.stream().anyMatch(this::isKnownCount);
            if (!known) {
                notes.add("neither an effect on daily living in this scale's words nor a number is given");
            }
            return known;
        }
        boolean told = !seen.findings().isEmpty() || !seen.treatments().isEmpty();
        if (!told) {
            notes.add("neither a finding nor a treatment is given");
        }
        return told;
    }

    private boolean sizeKnown() {
        boolean known = seen.diameter().isPresent() || seen.area().isPresent() && has(Measure.AREA);
        if (!known) {
            notes.add(
                    seen.area().isPresent()
                            ? "only an area was measured, which needs a rule of the protocol"
                            : "no diameter was measured");
        }
        if (has(Measure.FUNCTION) && !functionKnown()) {
            notes.add("effect on daily living not given: graded without it");
        }
        if (has(Measure.LIMB_SHARE) && seen.number(LocalReaction.LIMB_SHARE).isEmpty()) {
            notes.add("share of the limb segment not given: graded without it");
        }
        return known;
    }

    private boolean temperatureKnown() {
        if (seen.temperature().isEmpty()) {
            notes.add("no temperature was measured");
            return false;
        }
        String site = cells.stream()
                .filter(cell -> cell.measure() == Measure.TEMPERATURE)
                .map(ScaleCell::word)
                .findFirst()
                .orElseThrow();
        if (!site.equals(seen.temperatureSite())) {
            notes.add("the scale grades " + site + " temperatures, this one is "
                    + (seen.temperatureSite().isEmpty() ? "of an untold site" : seen.temperatureSite())
                    + "; another site needs a rule of the protocol");
            return false;
        }
        cells.stream()
                .filter(cell -> !cell.andCount().isEmpty()
                        && cell.band().holds(seen.temperature().get())
                        && seen.number(cell.andCount()).isEmpty())
                .findFirst()
                .ifPresent(cell -> notes.add(
                        cell.andCount() + " not given: grade " + cell.grade().number() + " not tested"));
        return true;
    }

    private boolean functionKnown() {
        return cells.stream()
                .anyMatch(cell ->
                        cell.measure() == Measure.FUNCTION && cell.word().equals(seen.function()));
    }

    private boolean isKnownCount(ScaleCell cell) {
        return cell.measure() == Measure.COUNT && seen.number(cell.word()).isPresent();
    }

    private boolean has(Measure measure) {
        return cells.stream().anyMatch(cell -> cell.measure() == measure);
    }

    private void noteWords() {
        if (!seen.function().isEmpty() && has(Measure.FUNCTION) && !functionKnown()) {
            notes.add("\"" + seen.function() + "\" is no word of this row; words are not translated between scales");
        }
        seen.findings().forEach(word -> noteUnused(Measure.FINDING, word));
        seen.treatments().stream()
                .filter(word -> !word.equals(NONE))
                .forEach(word -> noteUnused(Measure.TREATMENT, word));
    }

    private void noteUnused(Measure measure, String word) {
        if (cells.stream()
                .anyMatch(cell -> cell.measure() == measure && cell.word().equals(word))) {
            return;
        }
        String others = scale.cells().stream()
                .filter(cell -> cell.measure() == measure && cell.word().equals(word))
                .map(ScaleCell::reaction)
                .distinct()
                .collect(Collectors.joining(", "));
        notes.add(word + " has no cell in this row" + (others.isEmpty() ? "" : " (it has one under " + others + ")"));
    }

    private String told() {
        List<String> told = new ArrayList<>();
        seen.greatestDiameter().ifPresent(size -> told.add("diameter " + size.toPlainString() + " cm"));
        seen.area().ifPresent(size -> told.add("area " + size.toPlainString() + " cm2"));
        seen.temperature().ifPresent(t -> told.add("temperature " + t.toPlainString() + " Cel"));
        if (!seen.function().isEmpty()) {
            told.add("function " + seen.function());
        }
        seen.treatments().forEach(word -> told.add("treatment " + word));
        seen.findings().forEach(word -> told.add("finding " + word));
        seen.numbers().forEach((name, number) -> told.add(name + " " + number.toPlainString()));
        return told.isEmpty() ? "nothing was observed" : String.join(", ", told);
    }

    private String name(ScaleCell cell) {
        return scale.scale().name() + " " + row + " grade " + cell.grade().number() + ": " + cell.text();
    }
}
