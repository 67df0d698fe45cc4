package org.oncovigil.listing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.oncovigil.listing.xport.TransportVersion;

/**
 * What a file holds, told by its first bytes and never by its name.
 *
 * @param path the file
 * @param gzip whether the content is compressed by gzip
 * @param format the format
 */
record ListingContent(Path path, boolean gzip, ListingFormat format) {
    private static final int SAMPLE = 1 << 16;

    /**
     * Looks at a file.
     *
     * @throws ListingFault if it holds nothing that can be a listing, and says what it holds
     */
    static ListingContent of(Path path, ReadingLimits limits) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(2);
        }
        boolean gzip = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
        try (InputStream in = open(path, gzip, limits)) {
            return new ListingContent(path, gzip, format(in.readNBytes(SAMPLE)));
        } catch (java.io.EOFException cut) {
            throw new ListingFault(ListingMessage.CUT_SHORT, "compressed data that breaks off", "a whole file");
        } catch (ZipException broken) {
            throw new ListingFault(
                    ListingMessage.MALFORMED, "damaged gzip data (" + broken.getMessage() + ")", "a gzip file");
        }
    }

    /** The content, uncompressed. */
    InputStream open(ReadingLimits limits) throws IOException {
        return open(path, gzip, limits);
    }

    private static InputStream open(Path path, boolean gzip, ReadingLimits limits) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), SAMPLE);
        if (!gzip) {
            return file;
        }
        CountingStream counted = new CountingStream(file);
        try {
            return new BoundedExpansion(new GZIPInputStream(counted, SAMPLE), counted::count, limits);
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /** The format for people. */
    String label() {
        return format.label() + (gzip ? ", gzip" : "");
    }

    private static ListingFormat format(byte[] sample) throws ListingFault {
        if (sample.length == 0) {
            throw new ListingFault(ListingMessage.EMPTY_FILE, "no bytes", "a listing");
        }
        var transport = TransportVersion.of(sample);
        if (transport.isPresent()) {
            return transport.get() == TransportVersion.V5 ? ListingFormat.TRANSPORT_5 : ListingFormat.TRANSPORT_8;
        }
        String start = new String(sample, 0, Math.min(sample.length, 200), StandardCharsets.ISO_8859_1);
        if (start.startsWith("**COMPRESSED**") || start.contains("LIB CONTROL")) {
            throw new ListingFault(
                    ListingMessage.TRANSPORT_COMPRESSED,
                    "a file of PROC CPORT, which only SAS reads",
                    "a transport file of the XPORT engine");
        }
        if (start.startsWith("HEADER RECORD")) {
            throw new ListingFault(ListingMessage.MALFORMED, "a damaged transport header", "HEADER RECORD*******LIB");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            throw new ListingFault(ListingMessage.UNKNOWN_CONTENT, "a zip archive", "CSV or SAS XPORT");
        }
        if (start.stripLeading().startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<")) {
            throw new ListingFault(ListingMessage.NOT_A_LISTING, "XML", "CSV or SAS XPORT");
        }
        if (isBinary(sample)) {
            throw new ListingFault(ListingMessage.UNKNOWN_CONTENT, "binary data", "CSV or SAS XPORT");
        }
        return ListingFormat.CSV;
    }

    private static boolean isBinary(byte[] sample) {
        for (byte value : sample) {
            if (value >= 0 && value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                return true;
            }
        }
        return false;
    }

    /** A stream with bytes put back in front of it. */
    static InputStream restored(byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(first), rest);
    }
}
