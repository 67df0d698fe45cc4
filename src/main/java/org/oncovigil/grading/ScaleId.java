package org.oncovigil.grading;

/**
 * The name of a scale with its version, as a protocol pins it: {@code NMPA-2019}, {@code NMPA-2025}, {@code FDA-2007},
 * {@code CTCAE-4.03}, {@code CTCAE-5.0} or {@code CTCAE-6.0}.
 */
public record ScaleId(String name) {
    public ScaleId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scale name is blank");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
