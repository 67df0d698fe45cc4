package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.oncovigil.grading.EventTerms;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.grading.TermCatalogue;
import org.oncovigil.grading.UnitTable;

/**
 * Proves every scale of a rules folder, whichever a study pins. Nothing is run on a scale that is not proved:
 * {@code rules check} prints what holds, and every problem is fatal.
 */
public final class ScaleProofs {
    private final ScaleFiles files;
    private final ScaleProof.Findings findings = new ScaleProof.Findings();

    private ScaleProofs(Path rules) {
        this.files = new ScaleFiles(rules);
    }

    /** Proves the scales of a rules folder. */
    public static ScaleProof of(Path rules) {
        return new ScaleProofs(rules).prove();
    }

    private ScaleProof prove() {
        UnitTable units = files.units();
        SourceList sources = files.sources();
        for (String name : new TreeSet<>(ScaleFiles.VACCINE_SCALES)) {
            ScaleId scale = new ScaleId(name);
            String file = "scales/vaccine-" + name.toLowerCase(Locale.ROOT) + ".csv";
            new VaccineScaleProof(files.vaccine(scale), file, findings).prove(units, sources);
        }
        for (String name : new TreeSet<>(ScaleFiles.CTCAE_VERSIONS)) {
            ScaleId scale = new ScaleId(name);
            TermCatalogue terms = files.terms(scale);
            new LabProof(files.lab(scale), "lab", findings).prove(units, sources, terms);
            if (!files.moreLab(scale).blocks().isEmpty()) {
                new LabProof(files.moreLab(scale), "lab-more", findings).prove(units, sources, terms);
            }
            new MeasurementProof(files.measurements(scale), findings).prove(units, sources, terms);
            events(scale, terms);
        }
        return findings.result(files.problems());
    }

    private void events(ScaleId scale, TermCatalogue terms) {
        int before = findings.problems();
        int count = 0;
        for (EventTerms.MeasuredEvent event : files.events(scale).all()) {
            count++;
            if (terms.term(event.ctcaeTerm()).isEmpty()) {
                findings.problem(
                        ScaleFileMessage.TERM_NOT_IN_CATALOGUE,
                        "scales/event-terms.csv",
                        scale + ": " + event.name() + " leads to " + event.ctcaeTerm(),
                        "a term of the version");
            }
        }
        findings.proved(
                before,
                scale + " terms: " + terms.terms().size() + " terms; " + count
                        + " names of events that a number decides lead to one of them");
    }
}
