package org.oncovigil.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.subject.AdverseEvent;

/** The terms of one CTCAE version, found without regard to case and spelling. */
public final class TermCatalogue {
    private final ScaleId scale;
    private final List<CtcaeTerm> terms;
    private final Map<String, CtcaeTerm> byName = new HashMap<>();

    /** The catalogue of a version. */
    public TermCatalogue(ScaleId scale, List<CtcaeTerm> terms) {
        this.scale = scale;
        this.terms = List.copyOf(terms);
        terms.forEach(term -> byName.put(TermSpelling.normal(term.term()), term));
    }

    /** The CTCAE version. */
    public ScaleId scale() {
        return scale;
    }

    /** Every term, in the order of the file. */
    public List<CtcaeTerm> terms() {
        return terms;
    }

    /** The term of a name. */
    public Optional<CtcaeTerm> term(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(TermSpelling.normal(name)));
    }

    /** The term of an event: of its preferred term, lowest level term or reported term, in this order. */
    public Optional<CtcaeTerm> term(AdverseEvent event) {
        return term(event.preferredTerm()).or(() -> term(event.lowLevelTerm())).or(() -> term(event.reportedTerm()));
    }
}
