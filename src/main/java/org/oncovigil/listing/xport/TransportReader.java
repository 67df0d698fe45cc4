package org.oncovigil.listing.xport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a transport file member by member and observation by observation.
 *
 * <p>How many observations there are, the first that applies:
 *
 * <ol>
 *   <li>Version 8 with a count: that many, and a fault afterwards if the file holds fewer or more.
 *   <li>Observations of 80 bytes and more: as many whole ones as the bytes hold.
 *   <li>Shorter observations: the same, without those blank ones at the end that can be the padding of the last record.
 *       A truly blank last observation cannot be told from padding.
 * </ol>
 *
 * <p>Not safe for use by several threads.
 */
public final class TransportReader implements Closeable {
    private final InputStream in;
    private final int maxVariables;
    private final TransportText text;
    private TransportRecords records;
    private TransportVersion version;
    private TransportObservations observations;

    /**
     * Reads from a stream, which is closed with the reader.
     *
     * @param in the bytes of the file
     * @param fallback the single-byte character set of texts that are not UTF-8
     * @param maxVariables the most variables accepted in a member
     */
    public TransportReader(InputStream in, Charset fallback, int maxVariables) {
        this.in = in;
        this.maxVariables = maxVariables;
        this.text = new TransportText(fallback);
    }

    /**
     * Goes on to the next member; what is left of the present one is passed over.
     *
     * @return the member, or nothing at the end of the file
     * @throws TransportFault if a header cannot be, or the file ends in it
     */
    public Optional<TransportMember> nextMember() throws IOException {
        if (records == null) {
            open();
        } else {
            observations.skipRest();
            records.align();
        }
        if (!records.hasMore()) {
            return Optional.empty();
        }
        byte[] header = records.required();
        if (!version.isMember(header)) {
            throw new TransportFault(TransportFault.Kind.BAD_HEADER, "no member header");
        }
        TransportMember member = new TransportHeaders(records, version, text, maxVariables).read(header);
        observations = new TransportObservations(records, member, text);
        return Optional.of(member);
    }

    private void open() throws IOException {
        byte[] first = in.readNBytes(TransportRecords.LENGTH);
        version = TransportVersion.of(first)
                .orElseThrow(() -> new TransportFault(TransportFault.Kind.BAD_HEADER, "no library header"));
        records = new TransportRecords(in, version);
        records.required();
        records.required();
    }

    /** The layout of the file, once the first member was asked for. */
    public TransportVersion version() {
        return version;
    }

    /**
     * Goes on to the next observation of the member.
     *
     * @return whether there is one
     * @throws TransportFault after the last whole observation, if the file was cut short or its count does not hold
     */
    public boolean next() throws IOException {
        return observations.next();
    }

    /**
     * The values of the present observation in the order of the variables: texts without trailing blanks, numbers as plain
     * decimal text, a missing number empty, and a special missing one as {@code .A} to {@code .Z} or {@code ._}.
     */
    public List<String> cells() {
        return Arrays.asList(observations.cells());
    }

    /**
     * The exact number of a variable in the present observation; nothing if it is missing.
     *
     * @param column the place of the variable, counted from 0
     * @throws IllegalArgumentException if the variable holds texts
     */
    public OptionalDouble number(int column) {
        return observations.number(column);
    }

    /** Whether any text so far was not UTF-8 and was read in the single-byte set. */
    public boolean usedFallback() {
        return text.fellBack();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
