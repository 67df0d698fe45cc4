package org.oncovigil.listing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oncovigil.listing.xport.TransportVersion;

/**
 * What a file holds, told by its first bytes and never by its name.
 *
 * @param path the file
 * @param layers the compressions around the content, the outer one first
 * @param format the format
 */
record ListingContent(Path path, List<Compression> layers, ListingFormat format) {
    private static final int MOST_LAYERS = 2;
    private static final String READABLE = "CSV, SAS XPORT, Dataset-JSON or XLSX";
    private static final int SAMPLE = 1 << 16;

    /**
     * Looks at a file.
     *
     * @throws ListingFault if it holds nothing that can be a listing, and says what it holds
     */
    static ListingContent of(Path path, ReadingLimits limits) throws IOException {
        List<Compression> layers = new ArrayList<>();
        try {
            byte[] sample = sample(path, layers, limits);
            for (var next = Compression.of(sample); next.isPresent(); next = Compression.of(sample)) {
                if (layers.size() == MOST_LAYERS) {
                    throw new ListingFault(
                            ListingMessage.OVER_LIMIT, "data compressed more than twice", "at most twice");
                }
                layers.add(next.get());
                sample = sample(path, layers, limits);
            }
            ListingFormat format = format(sample);
            if (format == ListingFormat.WORKBOOK && !layers.isEmpty()) {
                throw new ListingFault(ListingMessage.UNKNOWN_CONTENT, "a zip archive compressed again", "XLSX");
            }
            return new ListingContent(path, List.copyOf(layers), format);
        } catch (IOException failure) {
            throw ListingReader.fault(failure);
        }
    }

    private static byte[] sample(Path path, List<Compression> layers, ReadingLimits limits) throws IOException {
        try (InputStream in = open(path, layers, limits)) {
            return piece(in, SAMPLE);
        }
    }

    /** The content, uncompressed. */
    InputStream open(ReadingLimits limits) throws IOException {
        return open(path, layers, limits);
    }

    private static InputStream open(Path path, List<Compression> layers, ReadingLimits limits) throws IOException {
        CountingStream file = new CountingStream(new BufferedInputStream(Files.newInputStream(path), SAMPLE));
        InputStream in = file;
        try {
            for (Compression layer : layers) {
                in = new BoundedExpansion(layer.open(in), file::count, limits);
            }
            return in;
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /** The format for people. */
    String label() {
        StringBuilder label = new StringBuilder(format.label());
        layers.forEach(layer -> label.append(", ").append(layer.label()));
        return label.toString();
    }

    private static ListingFormat format(byte[] sample) throws ListingFault {
        if (sample.length == 0) {
            throw new ListingFault(ListingMessage.EMPTY_FILE, "no bytes", "a listing");
        }
        Optional<TransportVersion> transport = TransportVersion.of(sample);
        if (transport.isPresent()) {
            return transport.get() == TransportVersion.V5 ? ListingFormat.TRANSPORT_5 : ListingFormat.TRANSPORT_8;
        }
        String start = new String(sample, 0, Math.min(sample.length, 200), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return ListingFormat.WORKBOOK;
        }
        refuseKnown(start);
        if (start.stripLeading().startsWith("{") || start.startsWith("\u00EF\u00BB\u00BF{")) {
            return ListingFormat.DATASET_JSON;
        }
        if (isBinary(sample) && !TextEncoding.isUtf16(sample)) {
            throw new ListingFault(ListingMessage.UNKNOWN_CONTENT, "binary data", READABLE);
        }
        return ListingFormat.CSV;
    }

    /** Names the contents that are known and cannot be read. */
    private static void refuseKnown(String start) throws ListingFault {
        if (start.startsWith("**COMPRESSED**") || start.contains("LIB CONTROL")) {
            throw new ListingFault(
                    ListingMessage.TRANSPORT_COMPRESSED,
                    "a file of PROC CPORT, which only SAS reads",
                    "a transport file of the XPORT engine");
        }
        if (start.startsWith("HEADER RECORD")) {
            throw new ListingFault(ListingMessage.MALFORMED, "a damaged transport header", "HEADER RECORD*******LIB");
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new ListingFault(
                    ListingMessage.UNKNOWN_CONTENT, "an Excel workbook of the old form, or an encrypted one", "XLSX");
        }
        if (start.stripLeading().startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<")) {
            throw new ListingFault(ListingMessage.NOT_A_LISTING, "XML", READABLE);
        }
    }

    private static boolean isBinary(byte[] sample) {
        for (byte value : sample) {
            if (value >= 0 && value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                return true;
            }
        }
        return false;
    }

    /**
     * The next bytes of a stream, fewer at its end or at a break. A break is only thrown if nothing comes before it; the
     * next piece tells it again.
     */
    static byte[] piece(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        try {
            for (int read = 0; read >= 0 && filled < length; filled += Math.max(0, read)) {
                read = in.read(bytes, filled, length - filled);
            }
        } catch (IOException broken) {
            if (filled == 0) {
                throw broken;
            }
        }
        return Arrays.copyOf(bytes, filled);
    }

    /** A stream with bytes put back in front of it. */
    static InputStream restored(byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(first), rest);
    }
}
