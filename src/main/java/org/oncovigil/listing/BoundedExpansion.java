package org.oncovigil.listing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Expanded bytes of a compressed file; refuses to go on when they are out of proportion. */
final class BoundedExpansion extends FilterInputStream {
    private final LongSupplier compressedBytes;
    private final ReadingLimits limits;
    private long expanded;

    BoundedExpansion(InputStream in, LongSupplier compressedBytes, ReadingLimits limits) {
        super(in);
        this.compressedBytes = compressedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws ListingFault {
        expanded += bytes;
        if (expanded > limits.maxExpanded()) {
            throw new ListingFault(
                    ListingMessage.OVER_LIMIT,
                    "more than " + limits.maxExpanded() + " bytes",
                    "at most " + limits.maxExpanded() + " bytes");
        }
        long compressed = Math.max(1, compressedBytes.getAsLong());
        if (expanded > limits.freeExpansion() && expanded / compressed > limits.maxExpansion()) {
            throw new ListingFault(
                    ListingMessage.OVER_LIMIT,
                    "compressed data that expands more than " + limits.maxExpansion() + " times",
                    "at most " + limits.maxExpansion() + " times");
        }
    }
}
