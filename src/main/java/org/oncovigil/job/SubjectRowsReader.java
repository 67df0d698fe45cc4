package org.oncovigil.job;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncovigil.store.RowStore.SourceRow;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands over the rows of one subject after the other, in order: of those with rows tonight, and those that had values last night and are gone.
 * Where it stands is kept with each commit.
 */
final class SubjectRowsReader implements ItemStreamReader<SubjectRowsReader.SubjectRows> {
    /**
     * One subject.
     *
     * @param subject the subject
     * @param rows the usable rows of tonight
     * @param known the assessed events of last night, as kept, by identity
     */
    record SubjectRows(String subject, List<SourceRow> rows, SortedMap<String, String> known) {}

    private static final String NEXT = "subjects.next";

    private final NightContext night;
    private List<String> subjects = List.of();
    private int next;

    SubjectRowsReader(NightContext night) {
        this.night = night;
    }

    @Override
    public void open(ExecutionContext context) {
        SortedSet<String> all = new TreeSet<>(night.store().rows().subjects(night.study()));
        all.addAll(night.store().documents().owners(night.study(), NightContext.Kind.STANDING));
        subjects = List.copyOf(all);
        next = context.getInt(NEXT, 0);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }

    @Override
    public SubjectRows read() {
        if (next >= subjects.size()) {
            return null;
        }
        String subject = subjects.get(next++);
        return new SubjectRows(
                subject,
                night.store().rows().rows(night.study(), subject),
                night.store().documents().open(night.study(), NightContext.Kind.EVENT, subject));
    }
}
