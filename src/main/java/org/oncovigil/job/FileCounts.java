package org.oncovigil.job;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Rows read and set aside, by file. */
final class FileCounts {
    private static final String KEY = "counts.";

    private final SortedMap<String, long[]> byFile = new TreeMap<>();

    void start(String file) {
        byFile.computeIfAbsent(file, key -> new long[2]);
    }

    void row(String file, boolean usable) {
        long[] counts = byFile.computeIfAbsent(file, key -> new long[2]);
        counts[0]++;
        counts[1] += usable ? 0 : 1;
    }

    void setAside(String file, long rows) {
        byFile.computeIfAbsent(file, key -> new long[2])[1] += rows;
    }

    void set(String file, long read, long setAside) {
        byFile.put(file, new long[] {read, setAside});
    }

    long read(String file) {
        return byFile.getOrDefault(file, new long[2])[0];
    }

    long setAside(String file) {
        return byFile.getOrDefault(file, new long[2])[1];
    }

    void load(ExecutionContext context) {
        context.toMap().forEach((key, value) -> {
            if (key.startsWith(KEY)) {
                String[] parts = value.toString().split(" ");
                byFile.put(
                        key.substring(KEY.length()), new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])});
            }
        });
    }

    void save(ExecutionContext context) {
        byFile.forEach((file, counts) -> context.putString(KEY + file, counts[0] + " " + counts[1]));
    }
}
