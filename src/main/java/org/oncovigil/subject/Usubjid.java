package org.oncovigil.subject;

/** The unique subject identifier (USUBJID), the only safe key between listings. */
public record Usubjid(String value) implements Comparable<Usubjid> {
    public Usubjid {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a subject id is blank");
        }
    }

    @Override
    public int compareTo(Usubjid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
