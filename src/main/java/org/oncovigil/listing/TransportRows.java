package org.oncovigil.listing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.listing.xport.TransportFault;
import org.oncovigil.listing.xport.TransportMember;
import org.oncovigil.listing.xport.TransportReader;
import org.oncovigil.listing.xport.TransportVariable;

/** Rows of one member of a transport file. */
final class TransportRows implements RowSource {
    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");

    private final TransportReader reader;
    private final TransportMember member;
    private final ColumnNames columns;
    private final List<ListingFault> remarks = new ArrayList<>();
    private long record;

    private TransportRows(TransportReader reader, TransportMember member) {
        this.reader = reader;
        this.member = member;
        this.columns = ColumnNames.of(
                member.variables().stream().map(TransportVariable::name).toList());
    }

    /** Opens the member of this name, or the first one if the name is empty. */
    static TransportRows open(InputStream in, String part, ReadingLimits limits) throws IOException {
        TransportReader reader = new TransportReader(in, SINGLE_BYTE, limits.maxColumns());
        try {
            Optional<TransportMember> member = reader.nextMember();
            while (member.isPresent()
                    && !part.isEmpty()
                    && !member.get().name().strip().equals(part)) {
                member = reader.nextMember();
            }
            return new TransportRows(
                    reader,
                    member.orElseThrow(() -> new ListingFault(
                            ListingMessage.EMPTY_FILE, "a transport file without a member", "one member or more")));
        } catch (IOException failure) {
            reader.close();
            throw fault(failure);
        }
    }

    /** The names of the members of a file, as far as it can be read. */
    static List<String> members(InputStream in, ReadingLimits limits) throws IOException {
        List<String> names = new ArrayList<>();
        try (TransportReader reader = new TransportReader(in, SINGLE_BYTE, limits.maxColumns())) {
            Optional<TransportMember> member = reader.nextMember();
            while (member.isPresent()) {
                names.add(member.get().name().strip());
                member = reader.nextMember();
            }
        } catch (TransportFault broken) {
            if (names.isEmpty()) {
                throw fault(broken);
            }
        }
        return names;
    }

    private static IOException fault(IOException failure) {
        if (failure instanceof TransportFault broken) {
            return switch (broken.kind()) {
                case CUT_SHORT -> new ListingFault(ListingMessage.CUT_SHORT, broken.getMessage(), "a whole file");
                case BAD_HEADER ->
                    new ListingFault(ListingMessage.MALFORMED, broken.getMessage(), "the headers of a SAS XPORT file");
                case TOO_LARGE -> new ListingFault(ListingMessage.OVER_LIMIT, broken.getMessage(), "fewer or shorter");
            };
        }
        return failure;
    }

    @Override
    public ColumnNames columns() {
        return columns;
    }

    @Override
    public String tableName() {
        return member.name().strip();
    }

    @Override
    public boolean advance() throws IOException {
        try {
            if (reader.next()) {
                record++;
                return true;
            }
        } catch (TransportFault broken) {
            throw fault(broken);
        }
        if (reader.usedFallback()) {
            remarks.add(new ListingFault(ListingMessage.SINGLE_BYTE_TEXT, "bytes that are not UTF-8", "UTF-8"));
        }
        return false;
    }

    @Override
    public List<String> cells() {
        return reader.cells();
    }

    @Override
    public long line() {
        return record;
    }

    @Override
    public List<ListingFault> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
