package org.oncovigil.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The term lists. Whole names are matched after their spelling was levelled; only the names of reactions at the dosing
 * site match by their beginning. Source: CV-ATTR-1, section 8 and clarification 3.
 *
 * @param spelling how names are levelled
 * @param placements per levelled name its placements, in the order tried; more than one for a term split by days
 * @param sitePrefixes levelled beginnings of a reaction at the dosing site, such as {@code injectionsite}
 * @param siteSuffixes per levelled ending the list's own English ending, such as {@code granuloma}
 */
public record TermBook(
        Spelling spelling,
        Map<String, List<TermPlacement>> placements,
        List<String> sitePrefixes,
        Map<String, String> siteSuffixes) {
    public TermBook {
        placements = Map.copyOf(placements);
        sitePrefixes = List.copyOf(sitePrefixes);
        siteSuffixes = Map.copyOf(siteSuffixes);
    }

    /** The placements of a name; empty if it is in no list. */
    public List<TermPlacement> find(String term) {
        String key = spelling.level(term);
        return atSite(key).map(List::of).orElseGet(() -> placements.getOrDefault(key, List.of()));
    }

    /** The first of these names that is in a list: coded preferred term, lowest level term, verbatim. */
    public Optional<String> firstKnown(List<String> names) {
        return names.stream().filter(name -> !find(name).isEmpty()).findFirst();
    }

    /** The list's own name of the first of these names that is in a list; else the first name, levelled. */
    public String nameOf(List<String> names) {
        return placed(names).name();
    }

    /** The listed names most like a name that is in no list, the most alike first. A suggestion, never a match. */
    public List<String> nearest(String term, int most) {
        return new NearestTerms(placements).of(spelling.level(term), most);
    }

    /** The first of these names that is in a list, with its placements; else the first name, levelled, with none. */
    Placed placed(List<String> names) {
        for (String name : names) {
            List<TermPlacement> found = find(name);
            if (!found.isEmpty()) {
                return new Placed(found.get(0).name(), found);
            }
        }
        return new Placed(names.isEmpty() ? "" : spelling.level(names.get(0)), List.of());
    }

    /** A name by which events are told apart or together, and its placements. */
    record Placed(String name, List<TermPlacement> placements) {}

    private Optional<TermPlacement> atSite(String key) {
        return sitePrefixes.stream()
                .filter(key::startsWith)
                .findFirst()
                .map(prefix -> key.substring(prefix.length()))
                .map(ending -> local("site " + siteSuffixes.getOrDefault(ending, ending)));
    }

    private static TermPlacement local(String name) {
        return new TermPlacement(name, TermGroup.LOCAL, "", "", java.util.Set.of(), Bounds.OPEN, Bounds.OPEN, false);
    }
}
