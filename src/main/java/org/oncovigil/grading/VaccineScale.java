package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vaccine scale: its cells by reaction, its age groups, and the other names of its rows. */
public final class VaccineScale {
    /** The row that grades by the scale's general principles. */
    public static final String GENERAL = "any_unlisted_term";

    private final ScaleId scale;
    private final List<ScaleCell> cells;
    private final List<AgeGroup> ageGroups;
    private final List<RowName> names;
    private final Map<String, List<ScaleCell>> byReaction = new HashMap<>();

    /** A scale. */
    public VaccineScale(ScaleId scale, List<ScaleCell> cells, List<AgeGroup> ageGroups, List<RowName> names) {
        this.scale = scale;
        this.cells = List.copyOf(cells);
        this.ageGroups = List.copyOf(ageGroups);
        this.names = List.copyOf(names);
        for (ScaleCell cell : cells) {
            byReaction
                    .computeIfAbsent(cell.reaction(), reaction -> new ArrayList<>())
                    .add(cell);
        }
    }

    /**
     * An age group in completed years.
     *
     * @param population its name
     * @param youngest the youngest age, included
     * @param oldest the oldest age, included; nothing: no end
     */
    public record AgeGroup(String population, int youngest, Optional<Integer> oldest) {
        boolean holds(int age) {
            return age >= youngest && (oldest.isEmpty() || age <= oldest.get());
        }
    }

    /**
     * Another name of a row.
     *
     * @param name the name, in snake case
     * @param reaction the row
     * @param ifMeasured whether it stands for that row only when a diameter was measured
     */
    public record RowName(String name, String reaction, boolean ifMeasured) {}

    /** The scale and version. */
    public ScaleId scale() {
        return scale;
    }

    /** Every cell, in the order of the file. */
    public List<ScaleCell> cells() {
        return cells;
    }

    /** The age groups. */
    public List<AgeGroup> ageGroups() {
        return ageGroups;
    }

    /** The other names of its rows. */
    public List<RowName> otherNames() {
        return names;
    }

    /** The cells of a row; empty if the scale has no such row. */
    public List<ScaleCell> cellsOf(String reaction) {
        return byReaction.getOrDefault(reaction, List.of());
    }

    /** The cells of a row that read a greatest diameter, for an age; none if the age is not known. */
    List<ScaleCell> diameterCells(String reaction, Optional<Integer> age) {
        List<ScaleCell> found = new ArrayList<>();
        for (AgeGroup group : ageGroups) {
            if (age.filter(group::holds).isPresent()) {
                cellsOf(row(reaction, true)).stream()
                        .filter(cell -> cell.measure() == ScaleCell.Measure.DIAMETER && cell.isFor(group.population()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Whether the scale has a row of its own for the reaction, under any of its names. */
    public boolean hasRow(String reaction, boolean measured) {
        return !row(reaction, measured).equals(GENERAL);
    }

    /** The row of a reaction; the general principles if it has none of its own. */
    public String row(String reaction, boolean measured) {
        if (byReaction.containsKey(reaction)) {
            return reaction;
        }
        return names.stream()
                .filter(name -> name.name().equals(reaction) && (measured || !name.ifMeasured()))
                .map(RowName::reaction)
                .findFirst()
                .orElse(GENERAL);
    }
}
