package org.oncovigil.report;

import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.RuleHit;

/** Texts of a finding that several sheets show. */
final class FindingColumns {
    private FindingColumns() {}

    /** The ids of the rules it rests on, one a line. */
    static Content rules(Finding finding) {
        return Content.text(
                finding.hits().stream().map(RuleHit::rule).distinct().collect(Collectors.joining("\n")));
    }

    /** What made each rule fire, one a line; {@code +} marks one that does not decide, {@code –} an exclusion met. */
    static Content because(Finding finding) {
        return Content.prose(
                lines(finding.hits(), "") + (finding.lifted().isEmpty() ? "" : "\n") + lines(finding.lifted(), "– "));
    }

    /** Its facts, one a line; the rationale stands in the event listing. */
    static Content facts(Finding finding) {
        return Content.prose(finding.facts().stream()
                .filter(fact -> !fact.name().startsWith("rationale"))
                .map(fact -> fact.name().replace('_', ' ') + ": " + fact.value())
                .collect(Collectors.joining("\n")));
    }

    private static String lines(List<RuleHit> hits, String mark) {
        return hits.stream()
                .map(hit -> mark + (hit.decides() ? "" : "+ ") + shortId(hit.rule()) + " " + hit.because())
                .collect(Collectors.joining("\n"));
    }

    /** The part of a rule's id after its rule set. */
    static String shortId(String rule) {
        return rule.substring(rule.indexOf('/') + 1);
    }
}
