package org.oncovigil.listing.xport;

import java.io.IOException;

/** A transport file that is not what its headers say: cut short, or with a header that cannot be. */
public final class TransportFault extends IOException {
    private final Kind kind;

    TransportFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The ways in which a transport file can be wrong. */
    public enum Kind {
        /** The file ends before its headers, or in the middle of an observation. */
        CUT_SHORT,
        /** A header record is missing or has a count that cannot be. */
        BAD_HEADER,
        /** More variables, or longer observations, than the reader accepts. */
        TOO_LARGE
    }
}
