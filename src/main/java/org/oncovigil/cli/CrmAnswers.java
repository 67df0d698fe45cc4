package org.oncovigil.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.oncovigil.design.CrmDesign;
import org.oncovigil.design.CrmModel;
import org.oncovigil.design.CrmPosterior;
import org.oncovigil.design.CrmRestrictions;
import org.oncovigil.design.CrmSubject;
import org.oncovigil.design.DesignFault;
import picocli.CommandLine.Option;

/** What the two commands of the continual reassessment method share: the design of a row, and its answer. */
final class CrmAnswers {
    /** The columns of numbers. */
    static final List<String> NUMBERS =
            List.of("beta_post_mean", "ptox_plugin", "ptox_post_mean", "beta_post_var", "model_dose");

    @Option(
            names = "--unrestricted",
            description = "Give the model's dose as next dose, though it skips levels or follows a DLT upwards.")
    private boolean unrestricted;

    /** The subjects whose window is complete: columns level and tox. */
    static List<CrmSubject> completeSubjects(NumberCells cells) {
        List<Integer> levels = cells.counts("level");
        List<Boolean> tox = cells.flags("tox");
        DesignFault.require(
                levels.size() == tox.size(),
                levels.size() + " level and " + tox.size() + " tox found; expected one of each a subject");
        return IntStream.range(0, levels.size())
                .mapToObj(i -> CrmSubject.complete(levels.get(i), tox.get(i)))
                .toList();
    }

    /** The answer for the subjects of a row. */
    DecisionTable.Answer answer(NumberCells cells, List<CrmSubject> subjects) {
        CrmDesign design = new CrmDesign(
                cells.numbers("skeleton"),
                cells.number("target"),
                cells.has("model") ? CrmModel.named(cells.text("model")) : CrmModel.EMPIRIC,
                cells.number("prior_sd", CrmDesign.USUAL_DEVIATION),
                cells.number("intercept", CrmDesign.USUAL_INTERCEPT));
        CrmPosterior posterior = design.posterior(subjects);
        return DecisionTable.Answer.of(
                CrmRestrictions.usual(!unrestricted).decide(design, posterior, subjects),
                NumberText.of(posterior.mean()),
                byDose(design, posterior::plugInRate),
                byDose(design, posterior::meanRate),
                NumberText.of(posterior.variance()),
                Integer.toString(design.recommended(posterior)));
    }

    private static String byDose(CrmDesign design, IntToDoubleFunction number) {
        return NumberText.list(IntStream.rangeClosed(1, design.levels())
                .mapToObj(dose -> OptionalDouble.of(number.applyAsDouble(dose)))
                .toList());
    }
}
