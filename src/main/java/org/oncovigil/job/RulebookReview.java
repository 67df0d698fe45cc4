package org.oncovigil.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.inference.RuleFault;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.AttributionLint;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.rulebook.ScaleProof;
import org.oncovigil.rulebook.ScaleProofs;

/**
 * The rulebook of one study, read as a run reads it, and tried as far as that goes without any data.
 *
 * @param rulebook the rulebook; nothing if it cannot be used
 * @param titles what its rules say of themselves, by rule set and id
 * @param proved what was proved of the scales, one sentence a scale
 * @param faults mistakes: nothing is run with these
 * @param doubts rows that may never apply, and remarks: a run goes on with these
 */
public record RulebookReview(
        Optional<Rulebook> rulebook,
        List<RuleTitle> titles,
        List<String> proved,
        List<Problem> faults,
        List<Problem> doubts) {
    public RulebookReview {
        titles = List.copyOf(titles);
        proved = List.copyOf(proved);
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /**
     * Reads and tries a study's rulebook.
     *
     * @param userData the user's data folder, where compiled rules are kept
     * @param program the program's version
     */
    public static RulebookReview of(StudyLocation study, Path userData, String program) {
        Rulebook rulebook;
        try {
            rulebook = Rulebook.load(study.rules(), study.protocolFile());
        } catch (RulebookFault fault) {
            return new RulebookReview(Optional.empty(), List.of(), List.of(), fault.problems(), List.of());
        }
        List<Problem> faults = new ArrayList<>();
        List<RuleTitle> titles = List.of();
        ScaleProof proof = ScaleProofs.of(study.rules());
        try {
            RuleEngine engine = RuleOpening.start(rulebook, study.rules(), userData, program)
                    .join();
            titles = inOrder(engine.titles());
        } catch (RuleFault fault) {
            faults.addAll(fault.problems());
        } catch (RulebookFault unproved) {
            faults.addAll(unproved.problems());
        }
        List<Problem> doubts = new ArrayList<>(rulebook.remarks());
        doubts.addAll(AttributionLint.check(rulebook.model()));
        return new RulebookReview(Optional.of(rulebook), titles, proof.proved(), faults, doubts);
    }

    /** Rules by rule set and id, in the order a reader expects. */
    static List<RuleTitle> inOrder(Collection<RuleTitle> titles) {
        return titles.stream()
                .sorted(Comparator.comparing(RuleTitle::ruleSet).thenComparing(RuleIds.order()))
                .toList();
    }
}
