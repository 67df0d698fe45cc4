package org.oncovigil.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.oncovigil.escalation.DoseDelay;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.ReportedCount;
import org.oncovigil.escalation.SignCheck;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.WatchedResult;
import org.oncovigil.study.ProductTraits;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.TimeAtGrade;

/**
 * One line of a table of rules: what is there, and whether a rule fires.
 *
 * @param rule the rule's whole id
 * @param fires whether it fires
 * @param what what is there, in words
 * @param facts what is there
 */
record RuleScenario(String rule, boolean fires, String what, List<Object> facts) {
    static RuleScenario fires(String rule, String what, Object... facts) {
        return new RuleScenario(rule, true, what, told(facts));
    }

    static RuleScenario silent(String rule, String what, Object... facts) {
        return new RuleScenario(rule, false, what, told(facts));
    }

    private static List<Object> told(Object... facts) {
        List<Object> told = new ArrayList<>();
        for (Object fact : facts) {
            told.add(fact instanceof EventScene scene ? scene.fact() : fact);
        }
        return told;
    }

    void check() {
        Set<String> fired = RuleStage.fired(facts);
        if (fires) {
            assertThat(fired).as(what).contains(rule);
        } else {
            assertThat(RuleStage.rules()).contains(rule);
            assertThat(fired).as(what).doesNotContain(rule);
        }
    }

    @Override
    public String toString() {
        return rule + (fires ? " fires: " : " stays silent: ") + what;
    }

    /** A laboratory finding of some days, in the sets of its term and those given. It starts five days after a dose. */
    static LabEvidence laboratory(String finding, int grade, int days, boolean resolved, String... sets) {
        return laboratoryFrom(5, finding, grade, days, resolved, sets);
    }

    static LabEvidence laboratoryFrom(
            int began, String finding, int grade, int days, boolean resolved, String... sets) {
        Set<String> all = new TreeSet<>(RuleStage.termSets(finding));
        all.addAll(List.of(sets));
        LocalDate first = EventScene.FIRST_DOSE.plusDays(began);
        return new LabEvidence(
                EventScene.SUBJECT,
                new EventId("S-1/LB/" + finding),
                false,
                finding,
                grade,
                BigDecimal.ONE,
                "unit",
                first,
                resolved ? first : first.plusDays(days),
                first.plusDays(days),
                resolved,
                all);
    }

    /** Vital signs on the days of an event. */
    static SignCheck signs(EventScene event, SignCheck.Reading pressure, SignCheck.Reading saturation) {
        return new SignCheck(EventScene.SUBJECT, event.id(), pressure, saturation);
    }

    /** No vital sign was measured on the days of an event. */
    static SignCheck noSigns(EventScene event) {
        return signs(event, SignCheck.Reading.NOT_MEASURED, SignCheck.Reading.NOT_MEASURED);
    }

    /** A product of some platforms or routes. */
    static ProductTraits product(String... words) {
        Set<String> sets = new TreeSet<>();
        for (String word : words) {
            sets.addAll(RuleStage.termSets(word));
        }
        return new ProductTraits(sets);
    }

    /** A laboratory finding that an event reports, from five days after a dose. */
    static LabEvidence laboratoryOf(
            EventScene event, String finding, int grade, int days, boolean resolved, String... sets) {
        LabEvidence own = laboratory(finding, grade, days, resolved, sets);
        return new LabEvidence(
                own.subject(),
                event.id(),
                true,
                own.finding(),
                own.grade(),
                own.worstValue(),
                own.unit(),
                own.first(),
                own.last(),
                own.ended(),
                own.resolved(),
                own.termSets());
    }

    /** A reported fall of a count without values, which may have been below a limit for some days. */
    static ReportedCount count(EventScene event, String what, String limit, TimeAtGrade time) {
        return new ReportedCount(
                EventScene.SUBJECT, event.id(), what, new BigDecimal(limit), "CTCAE-5.0", time.grade(), time);
    }

    /** The third dose, due 24 days after the first dose, so many days late. */
    static DoseDelay delay(int days) {
        LocalDate due = EventScene.FIRST_DOSE.plusDays(24);
        LocalDate given = due.plusDays(days);
        return new DoseDelay(EventScene.SUBJECT, 3, EventScene.FIRST_DOSE.plusDays(3), due, Optional.of(given), given);
    }

    /** A watched result so many days after the only dose. */
    static WatchedResult watched(WatchedResult.Meaning meaning, WatchedResult.Answer answer, int days) {
        return new WatchedResult(
                EventScene.SUBJECT,
                meaning,
                "LB",
                "TEST",
                answer.name(),
                EventScene.FIRST_DOSE.plusDays(days),
                Optional.of(EventScene.FIRST_DOSE),
                answer);
    }

    /** What may differ between subjects. */
    static final class Standing {
        private boolean dosed = true;
        private String lot = "L1";
        private boolean checkpointInhibitor;
        private boolean died;
        private boolean consentWithdrawn;
        private boolean progressed;
        private boolean beyondProgression;
        private boolean immunosuppressed;

        Standing notDosed() {
            dosed = false;
            return this;
        }

        Standing withoutLot() {
            lot = "";
            return this;
        }

        Standing checkpointInhibitor() {
            checkpointInhibitor = true;
            return this;
        }

        Standing died() {
            died = true;
            return this;
        }

        Standing consentWithdrawn() {
            consentWithdrawn = true;
            return this;
        }

        Standing progressed() {
            progressed = true;
            return this;
        }

        Standing beyondProgression() {
            beyondProgression = true;
            return this;
        }

        Standing immunosuppressed() {
            immunosuppressed = true;
            return this;
        }
    }

    /** A dosed subject in escalation, nothing else known. */
    static SubjectCase subject() {
        return subject(same -> same);
    }

    static SubjectCase subject(UnaryOperator<Standing> more) {
        Standing standing = more.apply(new Standing());
        LocalDate cutoff = EventScene.FIRST_DOSE.plusDays(200);
        return new SubjectCase(
                EventScene.SUBJECT,
                "01",
                "C1",
                "DL1",
                true,
                standing.checkpointInhibitor,
                standing.dosed
                        ? List.of(new SubjectCase.GivenDose(EventScene.FIRST_DOSE, "VAX", standing.lot))
                        : List.of(),
                1,
                standing.dosed ? Optional.of(EventScene.FIRST_DOSE.plusDays(27)) : Optional.empty(),
                cutoff,
                Optional.empty(),
                "",
                false,
                false,
                standing.died,
                standing.consentWithdrawn,
                standing.progressed,
                standing.beyondProgression,
                standing.immunosuppressed,
                cutoff);
    }
}
