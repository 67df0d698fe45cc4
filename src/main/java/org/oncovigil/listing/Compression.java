package org.oncovigil.listing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The compressions that can lie around a listing. */
enum Compression {
    GZIP("gzip"),
    ZLIB("zlib");

    private static final int PIECE = 1 << 16;

    private final String label;

    Compression(String label) {
        this.label = label;
    }

    /** The compression that some first bytes are of; nothing if they are none. */
    static Optional<Compression> of(byte[] first) {
        if (first.length < 2) {
            return Optional.empty();
        }
        int head = (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
        if (head == 0x1F8B) {
            return Optional.of(GZIP);
        }
        boolean deflate = (first[0] & 0x0F) == 8 && (first[0] & 0xFF) == 0x78 && head % 31 == 0;
        return deflate && isNoText(first) ? Optional.of(ZLIB) : Optional.empty();
    }

    /** A text can begin with the two letters of a zlib stream, but no such stream is all text. */
    private static boolean isNoText(byte[] first) {
        for (byte value : first) {
            if (value < 0x20 && value != '\n' && value != '\r' && value != '\t') {
                return true;
            }
        }
        return false;
    }

    /** The expanded bytes of a stream. */
    InputStream open(InputStream in) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPInputStream(in, PIECE);
            case ZLIB -> new InflaterInputStream(in);
        };
    }

    /** Its name for people. */
    String label() {
        return label;
    }
}
