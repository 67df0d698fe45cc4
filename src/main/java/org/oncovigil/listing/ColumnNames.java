package org.oncovigil.listing;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;

/** The column names of a table, in capital letters and in order; shared by all its rows. */
public final class ColumnNames extends AbstractList<String> implements RandomAccess {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    private final Map<String, Boolean> sufficient = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> variables = new ConcurrentHashMap<>();

    private ColumnNames(List<String> names) {
        this.names = names;
        for (int position = 0; position < names.size(); position++) {
            positions.putIfAbsent(names.get(position), position);
        }
    }

    /** The names of a header, without surrounding blanks or a byte order mark. */
    public static ColumnNames of(List<String> header) {
        return new ColumnNames(header.stream()
                .map(name -> name.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT))
                .toList());
    }

    /** The position of a column, the first of several of one name; -1 if there is none. */
    public int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /** The positions of a domain's variables, named without the domain's two letters. */
    Map<String, Integer> variables(String prefix) {
        return variables.computeIfAbsent(prefix, this::withoutPrefix);
    }

    private Map<String, Integer> withoutPrefix(String prefix) {
        Map<String, Integer> bare = new HashMap<>();
        positions.forEach((name, position) -> {
            if (name.startsWith(prefix)) {
                bare.put(name.substring(prefix.length()), position);
            }
        });
        return bare;
    }

    /** Whether the columns that a domain requires are all there. */
    boolean suffice(String domain) {
        return sufficient.computeIfAbsent(
                domain, any -> ListingDomain.missing(domain, this).isEmpty());
    }

    @Override
    public String get(int position) {
        return names.get(position);
    }

    @Override
    public int size() {
        return names.size();
    }
}
