package org.oncovigil.listing.workbook;

import java.io.IOException;

/** A workbook that cannot be read. */
public final class WorkbookFault extends IOException {
    private final Kind kind;

    WorkbookFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    WorkbookFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The ways in which a workbook can be wrong. */
    public enum Kind {
        /** A zip archive that holds no workbook. */
        NO_WORKBOOK,
        /** Larger than the reader accepts, packed or unpacked. */
        TOO_LARGE,
        /** Damaged. */
        DAMAGED
    }
}
