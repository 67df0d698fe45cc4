package org.oncovigil.subject;

import java.util.List;
import java.util.Map;

/**
 * Words by which a reaction of the diary and a reported event are known for the same: everyday words of a term, and the
 * phrases that place it at the dosing site.
 *
 * @param families a word or term in capital letters, and the term it stands for
 * @param sitePhrases phrases such as {@code INJECTION SITE}, in capital letters, longest first
 */
public record ReactionTerms(Map<String, String> families, List<String> sitePhrases) {
    public ReactionTerms {
        families = Map.copyOf(families);
        sitePhrases = List.copyOf(sitePhrases);
    }

    /** The family of a term, without the phrase that places it. */
    public String family(String term) {
        String bare = CodeLists.normal(term);
        for (String phrase : sitePhrases) {
            bare = bare.replace(phrase, " ");
        }
        bare = CodeLists.normal(bare.replaceAll("[(),]", " "));
        return families.getOrDefault(bare, bare);
    }

    /** Whether the term itself places the reaction at the dosing site. */
    public boolean namesSite(String term) {
        String normal = CodeLists.normal(term);
        return sitePhrases.stream().anyMatch(normal::contains);
    }
}
