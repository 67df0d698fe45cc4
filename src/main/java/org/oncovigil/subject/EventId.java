package org.oncovigil.subject;

/**
 * The identity of an event from night to night. It is the sponsor's event number where there is one, and otherwise a
 * stated surrogate; never the sequence number, the coded term or the onset alone.
 *
 * @param value such as {@code DEMO-001-0007/AE/E03}
 */
public record EventId(String value) implements Comparable<EventId> {
    public EventId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an event id is blank");
        }
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
