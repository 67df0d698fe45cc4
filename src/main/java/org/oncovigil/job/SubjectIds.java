package org.oncovigil.job;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands over subject ids one by one, in order: those with rows tonight, and those that had values last night and are gone.
 * Where it stands is kept with each commit.
 */
final class SubjectIds implements ItemStreamReader<String> {
    private static final String NEXT = "subjects.next";

    private final NightContext night;
    private List<String> subjects = List.of();
    private int next;

    SubjectIds(NightContext night) {
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
    public String read() {
        return next < subjects.size() ? subjects.get(next++) : null;
    }
}
