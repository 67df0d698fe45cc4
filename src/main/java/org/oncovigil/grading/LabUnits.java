package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.grading.UnitTable.Conversion;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;

/**
 * Chooses in which unit a laboratory result is held against the criteria. The first that is possible and whose number
 * and limits are there: as the laboratory reported it, in the study's standard unit, the reported one converted, the
 * standard one converted. Value, limits and baseline always come from the same pair. Source: decision 0021.
 */
final class LabUnits {
    private final LabCriteria criteria;
    private final UnitTable units;
    private final Map<String, List<TermPlan>> plans = new HashMap<>();

    LabUnits(LabCriteria criteria, UnitTable units) {
        this.criteria = criteria;
        this.units = units;
    }

    /** What the choice depends on. */
    private record Question(String analyte, boolean fasting, String original, String standard) {}

    /** One way to hold a result against a block. */
    record Way(boolean original, LabBlock block, Conversion conversion) {
        Measured measured(LabResult result) {
            return original ? result.original() : result.standard();
        }
    }

    /** The ways for one term; empty if the units allow none. */
    record TermPlan(String term, List<Way> ways) {
        Optional<Way> choose(LabResult result) {
            Way withValue = null;
            for (Way way : ways) {
                Measured measured = way.measured(result);
                if (measured.value().isEmpty()) {
                    continue;
                }
                boolean low = !way.block().readsLow() || measured.low().isPresent();
                boolean high = !way.block().readsHigh() || measured.high().isPresent();
                if (low && high) {
                    return Optional.of(way);
                }
                withValue = withValue == null ? way : withValue;
            }
            return Optional.ofNullable(withValue);
        }
    }

    /** The ways of every term that goes by the analyte. */
    List<TermPlan> plans(String analyte, boolean fasting, LabResult result) {
        String original = result.original().unit();
        String standard = result.standard().unit();
        return plans.computeIfAbsent(
                String.join("|", analyte, fasting ? "fasting" : "", original, standard),
                name -> plan(new Question(analyte, fasting, original, standard)));
    }

    /** The baseline's value in the unit of the way; nothing if it is in another unit that cannot be converted. */
    Optional<BigDecimal> base(Way way, LabResult result, LabResult baseline) {
        Measured now = way.measured(result);
        Measured then = way.measured(baseline);
        if (then.value().isEmpty()) {
            return Optional.empty();
        }
        if (then.unit().equals(now.unit())) {
            return then.value().map(way.conversion()::apply);
        }
        Optional<String> from = units.unit(then.unit());
        Optional<String> to = way.block().unit().isEmpty()
                ? units.unit(now.unit())
                : Optional.of(way.block().unit());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return units.conversion(way.block().analyte(), from.get(), to.get())
                .map(conversion -> conversion.apply(then.value().get()));
    }

    /** How to bring a result into a unit, from the reported unit or else from the standard one. */
    Optional<BigDecimal> in(String unit, String analyte, LabResult result) {
        return in(unit, analyte, result.original()).or(() -> in(unit, analyte, result.standard()));
    }

    private Optional<BigDecimal> in(String unit, String analyte, Measured measured) {
        if (measured.value().isEmpty()) {
            return Optional.empty();
        }
        return units.unit(measured.unit())
                .flatMap(from -> units.conversion(analyte, from, unit))
                .map(conversion -> conversion.apply(measured.value().get()));
    }

    private List<TermPlan> plan(Question question) {
        Map<String, List<LabBlock>> terms = new LinkedHashMap<>();
        for (LabBlock block : criteria.blocksOf(question.analyte())) {
            terms.computeIfAbsent(block.term(), term -> new ArrayList<>()).add(block);
        }
        if (question.fasting()) {
            FastingTerms.replace(terms, criteria);
        }
        List<TermPlan> plans = new ArrayList<>();
        terms.forEach((term, blocks) -> plans.add(new TermPlan(term, ways(question, blocks))));
        return plans;
    }

    private List<Way> ways(Question question, List<LabBlock> blocks) {
        List<Way> direct = new ArrayList<>();
        List<Way> converted = new ArrayList<>();
        for (boolean original : List.of(true, false)) {
            String spelled = original ? question.original() : question.standard();
            for (LabBlock block : blocks) {
                if (block.unit().isEmpty()) {
                    direct.add(new Way(original, block, Conversion.NONE));
                    continue;
                }
                Optional<String> unit = units.unit(spelled);
                if (unit.isEmpty()) {
                    continue;
                }
                if (unit.get().equals(block.unit())) {
                    direct.add(new Way(original, block, Conversion.NONE));
                } else {
                    units.conversion(block.analyte(), unit.get(), block.unit())
                            .ifPresent(way -> converted.add(new Way(original, block, way)));
                }
            }
        }
        direct.addAll(converted);
        return List.copyOf(direct);
    }
}
