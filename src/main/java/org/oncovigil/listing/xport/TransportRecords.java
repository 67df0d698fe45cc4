package org.oncovigil.listing.xport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The 80-byte records of a transport file, and the bytes that run on across their borders. */
final class TransportRecords {
    /** The length of a record. Unit: bytes. */
    static final int LENGTH = 80;

    private static final int BUFFERED = 4096 * LENGTH;

    private final InputStream in;
    private final TransportVersion version;
    private final byte[] buffer = new byte[BUFFERED];
    private int position;
    private int limit;
    private int stop;
    private boolean ended;

    TransportRecords(InputStream in, TransportVersion version) {
        this.in = in;
        this.version = version;
    }

    /** Whether there is another byte. */
    boolean hasMore() throws IOException {
        return position < limit || fill();
    }

    /** The next record. */
    byte[] required() throws IOException {
        return take(LENGTH);
    }

    /** A number of bytes and the blanks that fill up their last record. */
    byte[] run(long length) throws IOException {
        byte[] bytes = take(Math.toIntExact(length));
        align();
        return bytes;
    }

    /** Bytes that are taken piece by piece and end with their last record. */
    Run run() {
        return this::take;
    }

    /** Goes on to the next record, unless one has just ended. */
    void align() throws IOException {
        int over = position % LENGTH;
        if (over > 0) {
            position = Math.min(limit, position + LENGTH - over);
        }
        stop = nextMember(position);
    }

    /**
     * Copies bytes of observations.
     *
     * @return the bytes copied; fewer than asked for at the end of the member
     */
    int copy(byte[] target, int length) throws IOException {
        int copied = 0;
        while (copied < length && (position < limit || fill())) {
            if (position >= stop) {
                break;
            }
            int piece = Math.min(length - copied, stop - position);
            System.arraycopy(buffer, position, target, copied, piece);
            position += piece;
            copied += piece;
        }
        return copied;
    }

    /** Whether the file ends inside a record. */
    boolean endsInsideRecord() {
        return ended && limit % LENGTH != 0;
    }

    private byte[] take(int length) throws IOException {
        byte[] bytes = new byte[length];
        int taken = 0;
        while (taken < length) {
            if (!hasMore()) {
                throw new TransportFault(TransportFault.Kind.CUT_SHORT, "the end of the file inside the headers");
            }
            int piece = Math.min(length - taken, limit - position);
            System.arraycopy(buffer, position, bytes, taken, piece);
            position += piece;
            taken += piece;
        }
        stop = nextMember(position);
        return bytes;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int read = in.readNBytes(buffer, 0, BUFFERED);
        ended = read < BUFFERED;
        if (read == 0) {
            return false;
        }
        position = 0;
        limit = read;
        stop = nextMember(0);
        return true;
    }

    private int nextMember(int from) {
        for (int at = (from + LENGTH - 1) / LENGTH * LENGTH; at + LENGTH <= limit; at += LENGTH) {
            if (buffer[at] == 'H' && version.isMember(Arrays.copyOfRange(buffer, at, at + LENGTH))) {
                return at;
            }
        }
        return limit;
    }

    /** Bytes taken one piece after the other. */
    interface Run {
        /** The next bytes. */
        byte[] take(int length) throws IOException;
    }
}
