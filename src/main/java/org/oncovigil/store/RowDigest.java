package org.oncovigil.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The digest by which a source row is known from night to night: of its domain, columns and cells. Used by one thread. */
public final class RowDigest {
    /** Bytes of a row's digest. Reason: 128 bits tell any number of rows of one subject apart. */
    private static final int BYTES = 16;

    private final MessageDigest sha256;

    /** A digest for the rows of one reading. */
    public RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest of a row, 16 bytes. */
    public byte[] of(String domain, String columns, String cells) {
        sha256.update(domain.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(columns.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return Arrays.copyOf(sha256.digest(cells.getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
