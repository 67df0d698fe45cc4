package org.oncovigil.listing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.timing.PartialDate;

/** The rows of one subject by domain, in a fixed order. */
final class RowsOfSubject {
    private final Map<String, List<RowReading>> byDomain;

    RowsOfSubject(Map<String, List<RowReading>> byDomain) {
        this.byDomain = Map.copyOf(byDomain);
    }

    /** The rows of a domain; none if there are none. */
    List<RowReading> of(String domain) {
        return byDomain.getOrDefault(domain, List.of());
    }

    /** The facts of some rows of a domain, in the order of the rows. */
    <T> List<T> facts(String domain, Predicate<RowReading> used, Function<RowReading, T> fact) {
        return of(domain).stream().filter(used).map(fact).toList();
    }

    /** Facts ordered by date, a missing date last, then by record. */
    static <T> List<T> byDate(List<T> facts, Function<T, PartialDate> date, Function<T, RecordRef> record) {
        return facts.stream()
                .map(fact -> new Dated<>(date.apply(fact).earliest().orElse(LocalDate.MAX), record.apply(fact), fact))
                .sorted(Comparator.comparing((Dated<T> dated) -> dated.day()).thenComparing(Dated::record))
                .map(Dated::fact)
                .toList();
    }

    private record Dated<T>(LocalDate day, RecordRef record, T fact) {}
}
