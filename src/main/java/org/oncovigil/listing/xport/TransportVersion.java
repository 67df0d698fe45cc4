package org.oncovigil.listing.xport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The two layouts of a transport file. They differ in the words of the headers and in the widths of names. */
public enum TransportVersion {
    /** Names to 8, labels to 40, texts to 200 bytes; no count of observations. */
    V5("LIBRARY ", "MEMBER  ", "DSCRPTR ", "NAMESTR ", "OBS     "),
    /** Names to 32, labels to 256, texts to 32,767 bytes; a count of observations. */
    V8("LIBV8   ", "MEMBV8  ", "DSCPTV8 ", "NAMSTV8 ", "OBSV8   ");

    private static final String OPENING = "HEADER RECORD*******";
    private static final String CLOSING = "HEADER RECORD!!!!!!!";

    private final String library;
    private final String member;
    private final String descriptor;
    private final String variables;
    private final String observations;

    TransportVersion(String library, String member, String descriptor, String variables, String observations) {
        this.library = head(library);
        this.member = head(member);
        this.descriptor = head(descriptor);
        this.variables = head(variables);
        this.observations = head(observations);
    }

    /** The version of a file by its first bytes; nothing if it is no transport file. */
    public static Optional<TransportVersion> of(byte[] firstBytes) {
        for (TransportVersion version : values()) {
            if (startsWith(firstBytes, version.library)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    boolean isMember(byte[] record) {
        return startsWith(record, member);
    }

    boolean isDescriptor(byte[] record) {
        return startsWith(record, descriptor);
    }

    boolean isVariables(byte[] record) {
        return startsWith(record, variables);
    }

    boolean isObservations(byte[] record) {
        return startsWith(record, observations);
    }

    static boolean isLongLabels(byte[] record, String edition) {
        return startsWith(record, head("LABEL" + edition + " "));
    }

    private static String head(String word) {
        return OPENING + word + CLOSING;
    }

    private static boolean startsWith(byte[] record, String head) {
        return record.length >= head.length()
                && new String(record, 0, head.length(), StandardCharsets.ISO_8859_1).equals(head);
    }
}
