package org.oncovigil.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mechanism of one event, with its reasons. An aid: a reviewer may decide otherwise, and both are kept.
 *
 * @param toxicityClass the class
 * @param gate the gate that decided, {@code G0} to {@code G8}
 * @param termGroup the group of the term
 * @param organ the organ of an immune-related term; empty otherwise
 * @param immuneScore the immune axis; nothing where the days are not usable
 * @param directScore the direct axis; nothing where the days are not usable
 * @param confidence how sure the class is
 * @param tags tags in the model's fixed order
 * @param missing evidence items that were missing, in column order
 * @param flipping the missing items of which one value would give another class
 * @param contributions what each item gave, largest first
 * @param queries what a person must be asked
 * @param rationaleEn the reasons in one English sentence
 * @param rationaleZh the reasons in one Chinese sentence
 */
public record Attribution(
        ToxicityClass toxicityClass,
        String gate,
        TermGroup termGroup,
        String organ,
        Optional<Integer> immuneScore,
        Optional<Integer> directScore,
        Confidence confidence,
        List<String> tags,
        List<String> missing,
        List<String> flipping,
        List<Contribution> contributions,
        List<Wording> queries,
        String rationaleEn,
        String rationaleZh) {
    /** The tag of an event about which a person must be asked. */
    public static final String QUERY = "QUERY";

    public Attribution {
        tags = List.copyOf(tags);
        missing = List.copyOf(missing);
        flipping = List.copyOf(flipping);
        contributions = List.copyOf(contributions);
        queries = List.copyOf(queries);
    }

    /** The same answer with low confidence, and a person asked. */
    public Attribution doubted() {
        return with(Confidence.LOW, tags.contains(QUERY) ? List.of() : List.of(QUERY));
    }

    /** The same answer with more tags behind its own. */
    public Attribution tagged(List<String> more) {
        return with(confidence, more);
    }

    /** The same answer with another class, as a reader might ask for: gate, score and reasons stay as they are. */
    public Attribution as(ToxicityClass other) {
        return new Attribution(
                other,
                gate,
                termGroup,
                organ,
                immuneScore,
                directScore,
                confidence,
                tags,
                missing,
                flipping,
                contributions,
                queries,
                rationaleEn,
                rationaleZh);
    }

    private Attribution with(Confidence other, List<String> more) {
        return new Attribution(
                toxicityClass,
                gate,
                termGroup,
                organ,
                immuneScore,
                directScore,
                other,
                Stream.concat(tags.stream(), more.stream()).toList(),
                missing,
                flipping,
                contributions,
                queries,
                rationaleEn,
                rationaleZh);
    }
}
