package org.oncovigil.design;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What BOIN12 does next. Of equally desirable doses the higher counts; an untried dose is never too toxic nor too quiet; a
 * dose that must be left is left for the next lower one, whatever its desirability. Source: Lin et al. 2020, Table 2 and
 * the exploration rule of its supplement.
 *
 * @param design the design
 * @param outcomes what was seen at each dose, the lowest first
 * @param current the dose given last, counted from 1
 */
public record Boin12Trial(Boin12 design, List<Boin12.Outcome> outcomes, int current) {
    private static final int EXPLORING = 9;
    private static final int SETTLING = 6;

    public Boin12Trial {
        outcomes = List.copyOf(outcomes);
        DesignFault.require(
                current >= 1 && current <= outcomes.size(),
                "current_dose " + current + " found; expected 1 to " + outcomes.size());
    }

    /** What to do next. */
    public DoseDecision decide() {
        Boin12.Outcome here = at(current);
        if (here.subjects() == 0) {
            return DoseDecision.move(current, current, "nobody was treated at this dose yet");
        }
        BoinDesign rates = design.rates();
        double rate = (double) here.toxic() / here.subjects();
        boolean low = rate < rates.deescalationRate();
        boolean higherUntried = current < outcomes.size() && at(current + 1).subjects() == 0;
        if (low && here.subjects() >= EXPLORING && higherUntried) {
            return DoseDecision.move(current, current + 1, "exploration: the next higher dose is untried");
        }
        if (!low) {
            return leave();
        }
        boolean settling = rate > rates.escalationRate() && here.subjects() >= SETTLING;
        return best(settling ? current : Math.min(current + 1, outcomes.size()));
    }

    private Boin12.Outcome at(int dose) {
        return outcomes.get(dose - 1);
    }

    private DoseDecision leave() {
        String reason = "the DLT rate reaches the de-escalation rate";
        if (current > 1) {
            return DoseDecision.move(current, current - 1, reason);
        }
        return design.isAdmissible(at(1))
                ? DoseDecision.move(1, 1, reason + "; there is no lower dose")
                : DoseDecision.stop(OptionalInt.empty(), reason + " and the lowest dose is not admissible");
    }

    private DoseDecision best(int highest) {
        OptionalInt best = IntStream.rangeClosed(Math.max(1, current - 1), highest)
                .filter(dose -> design.isAdmissible(at(dose)))
                .boxed()
                .max(Comparator.comparingDouble((Integer dose) -> design.desirability(at(dose)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return best.isPresent()
                ? DoseDecision.move(current, best.getAsInt(), "the most desirable admissible dose in reach")
                : DoseDecision.stop(OptionalInt.empty(), "no dose in reach is admissible");
    }
}
