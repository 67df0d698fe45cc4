package org.oncovigil.subject;

import java.nio.charset.StandardCharsets;

/** How an event gets its identity: the sponsor's number, else a surrogate of what a night does not change lightly. */
final class EventIdentity {
    private static final long OFFSET = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01B3L;

    private EventIdentity() {}

    /** The identity by the sponsor's number. {@code place} is 1 for the first start under that number. */
    static EventId numbered(Usubjid subject, String number, int place) {
        return new EventId(subject + "/AE/" + CodeLists.normal(number) + (place > 1 ? "+" + place : ""));
    }

    /**
     * The identity without a number: the subject, a fingerprint of the normalised term and the text of the start, and a
     * place among equal ones, 1 for the first.
     */
    static EventId surrogate(Usubjid subject, String term, String onset, int place) {
        String fingerprint = fingerprint(subject + "\n" + CodeLists.normal(term) + "\n" + onset.strip());
        return new EventId(subject + "/AE/~" + fingerprint + (place > 1 ? "+" + place : ""));
    }

    /** The identity of a solicited reaction: its link, or its term and dose. */
    static EventId solicited(Usubjid subject, String key) {
        return new EventId(subject + "/CE/" + CodeLists.normal(key));
    }

    /** The 64-bit FNV-1a hash of a text's UTF-8 bytes, in 16 hexadecimal digits. */
    static String fingerprint(String text) {
        long hash = OFFSET;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (value & 0xFF)) * PRIME;
        }
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
