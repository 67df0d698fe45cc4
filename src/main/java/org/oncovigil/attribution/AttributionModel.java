package org.oncovigil.attribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evidence model {@code CV-ATTR-1}, as its tables say it.
 *
 * @param columns what each column of the evidence may hold, in column order
 * @param terms the term lists
 * @param organs the organs by their word
 * @param windows the onset windows by name
 * @param acuteLimits the time limits of acute terms by the term's name
 * @param proofs evidence specific to a component
 * @param signatures platform signatures
 * @param gates the gates in order
 * @param score the rows of the score
 * @param decisions the decision by score, in order
 * @param tags the tags in order
 * @param nightlyTags the tags that only the nightly run gives, in order
 * @param whoUmc the ways to a WHO-UMC category, in order
 * @param queries when a person must be asked
 * @param parameters the single numbers
 * @param classNames the names of the classes, for people
 * @param phrases the fixed words of the reasons, by key
 * @param gathering what the listings' own words mean as evidence
 */
public record AttributionModel(
        Map<EvidenceItem, EvidenceColumn> columns,
        TermBook terms,
        Map<String, Organ> organs,
        Map<String, OrganWindow> windows,
        Map<String, AcuteLimit> acuteLimits,
        List<ComponentProof> proofs,
        List<PlatformSignature> signatures,
        List<Gate> gates,
        List<ScoreRow> score,
        List<ScoreDecision> decisions,
        List<TagRow> tags,
        List<TagRow> nightlyTags,
        List<WhoUmcRow> whoUmc,
        List<QueryRow> queries,
        Map<Parameter, Integer> parameters,
        Map<ToxicityClass, Wording> classNames,
        Map<String, Wording> phrases,
        GatheringTables gathering) {
    public AttributionModel {
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        organs = Collections.unmodifiableMap(new TreeMap<>(organs));
        windows = Collections.unmodifiableMap(new TreeMap<>(windows));
        acuteLimits = Collections.unmodifiableMap(new TreeMap<>(acuteLimits));
        proofs = List.copyOf(proofs);
        signatures = List.copyOf(signatures);
        gates = List.copyOf(gates);
        score = List.copyOf(score);
        decisions = List.copyOf(decisions);
        tags = List.copyOf(tags);
        nightlyTags = List.copyOf(nightlyTags);
        whoUmc = List.copyOf(whoUmc);
        queries = List.copyOf(queries);
        parameters = Collections.unmodifiableMap(new EnumMap<>(parameters));
        classNames = Collections.unmodifiableMap(new EnumMap<>(classNames));
        phrases = Collections.unmodifiableMap(new TreeMap<>(phrases));
    }

    /** The value of a parameter. */
    public int parameter(Parameter parameter) {
        return parameters.get(parameter);
    }

    /** What a column may hold; nothing for an item that is no column. */
    public Optional<EvidenceColumn> column(EvidenceItem item) {
        return Optional.ofNullable(columns.get(item));
    }

    /** A fixed phrase of the reasons. */
    public Wording phrase(String key) {
        return phrases.getOrDefault(key, new Wording(key, key));
    }

    /** The name of an item, for people; the column's name where the tables give none. */
    public Wording name(EvidenceItem item) {
        return column(item).map(EvidenceColumn::wording).orElse(new Wording(item.column(), item.column()));
    }
}
