package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The laboratory criteria of one CTCAE version, found by term or by analyte. */
public final class LabCriteria {
    private final ScaleId scale;
    private final List<LabBlock> blocks;
    private final Map<String, List<LabBlock>> byTerm = new HashMap<>();
    private final Map<String, List<LabBlock>> byAnalyte = new HashMap<>();

    /** The criteria of a version, in the order of its file. */
    public LabCriteria(ScaleId scale, List<LabBlock> blocks) {
        this.scale = scale;
        this.blocks = List.copyOf(blocks);
        for (LabBlock block : blocks) {
            byTerm.computeIfAbsent(key(block.term()), term -> new ArrayList<>()).add(block);
            byAnalyte
                    .computeIfAbsent(block.analyte(), analyte -> new ArrayList<>())
                    .add(block);
        }
    }

    /** The CTCAE version. */
    public ScaleId scale() {
        return scale;
    }

    /** Every block, in the order of the file. */
    public List<LabBlock> blocks() {
        return blocks;
    }

    /** The blocks of a term, without regard to case; empty if this version has no such laboratory term. */
    public List<LabBlock> blocks(String term) {
        return byTerm.getOrDefault(key(term), List.of());
    }

    /** The blocks of an analyte, all terms and units. */
    public List<LabBlock> blocksOf(String analyte) {
        return byAnalyte.getOrDefault(analyte, List.of());
    }

    /** The block of a term that covers a unit; units are compared without regard to case. */
    public Optional<LabBlock> block(String term, String unit) {
        for (LabBlock block : blocks(term)) {
            if (block.unit().isEmpty() || block.unit().equalsIgnoreCase(unit.strip())) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private static String key(String term) {
        return term.strip().toLowerCase(Locale.ROOT);
    }
}
