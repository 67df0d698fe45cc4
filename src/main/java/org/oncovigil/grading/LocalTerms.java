package org.oncovigil.grading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.LocalFinding;

/**
 * Tells a reaction at the dosing site from a systemic event, in English and Chinese. An event is local by the first that
 * applies:
 *
 * <ol>
 *   <li>its term begins with a site prefix, such as "injection site", or is one of the whole terms
 *   <li>its term names a site reaction, such as "erythema", and the location or the category of the record says dosing
 *       site, or a size was measured at the site
 * </ol>
 *
 * Fever and everything else is systemic. Source: decision 0022.
 */
public final class LocalTerms {
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Map<String, String> reactions = new LinkedHashMap<>();
    private final Map<String, String> wholeTerms = new LinkedHashMap<>();
    private final Set<String> locations = new LinkedHashSet<>();

    /** The words of {@code rules/scales/local-terms.csv}. */
    public LocalTerms(List<Word> words) {
        for (Word word : words) {
            String text = TermSpelling.normal(word.text());
            switch (word.kind()) {
                case PREFIX -> prefixes.add(text);
                case REACTION -> reactions.putIfAbsent(text, word.reaction());
                case WHOLE_TERM -> wholeTerms.put(text, word.reaction());
                case LOCATION -> locations.add(text);
            }
        }
    }

    /**
     * A word by which a local event is told.
     *
     * @param kind what the word is
     * @param text the word
     * @param reaction the row of the vaccine scale; empty: the scale's general principles
     */
    public record Word(Kind kind, String text, String reaction) {}

    /** What a word is. */
    public enum Kind {
        PREFIX,
        REACTION,
        WHOLE_TERM,
        LOCATION
    }

    /** The row of the vaccine scale if the event is a reaction at the dosing site; nothing if it is systemic. */
    public Optional<String> reaction(AdverseEvent event) {
        Optional<String> named = prefixed(event.preferredTerm())
                .or(() -> prefixed(event.lowLevelTerm()))
                .or(() -> prefixed(event.reportedTerm()));
        if (named.isPresent()) {
            return named;
        }
        return atSite(event) ? bare(event) : Optional.empty();
    }

    /** The row for a term that begins with a site prefix; in snake case if no row is known for it. */
    public Optional<String> prefixed(String term) {
        if (term.isEmpty()) {
            return Optional.empty();
        }
        String text = TermSpelling.normal(term);
        if (wholeTerms.containsKey(text)) {
            return Optional.of(orGeneral(wholeTerms.get(text)));
        }
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return Optional.of(suffix(text.substring(prefix.length()).strip()));
            }
            if (text.endsWith(" at " + prefix)) {
                return Optional.of(suffix(text.substring(0, text.length() - prefix.length() - 4)));
            }
        }
        return Optional.empty();
    }

    private String suffix(String suffix) {
        return orGeneral(reactions.getOrDefault(suffix, ""));
    }

    private Optional<String> bare(AdverseEvent event) {
        for (String term : List.of(event.preferredTerm(), event.lowLevelTerm(), event.reportedTerm())) {
            String row = term.isEmpty() ? null : reactions.get(TermSpelling.normal(term));
            if (row != null) {
                return Optional.of(orGeneral(row));
            }
        }
        return Optional.empty();
    }

    private boolean atSite(AdverseEvent event) {
        return isSite(event.location())
                || event.supplemental().values().stream().anyMatch(this::isSite)
                || event.localFindings().stream()
                        .anyMatch(finding -> finding.kind() == LocalFinding.Kind.DIAMETER
                                || finding.kind() == LocalFinding.Kind.AREA);
    }

    private boolean isSite(String text) {
        return !text.isEmpty() && locations.contains(TermSpelling.normal(text));
    }

    private static String orGeneral(String reaction) {
        return reaction.isEmpty() ? VaccineScale.GENERAL : reaction;
    }
}
