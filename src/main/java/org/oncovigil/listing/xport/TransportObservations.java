package org.oncovigil.listing.xport;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The observations of one member. A value whose bytes are those of the observation before is not read twice. */
final class TransportObservations {
    private final TransportRecords records;
    private final List<TransportVariable> variables;
    private final TransportText text;
    private final int length;
    private final long declared;
    private final byte[] current;
    private final byte[] decoded;
    private String[] values;
    private boolean fresh;
    private byte[] held;
    private long blanks;
    private long given;
    private int left;
    private boolean ended;
    private boolean finished;

    TransportObservations(TransportRecords records, TransportMember member, TransportText text) {
        this.records = records;
        this.variables = member.variables();
        this.text = text;
        this.length = member.observationLength();
        this.declared = member.declaredObservations().orElse(0);
        this.current = new byte[length];
        this.decoded = new byte[length];
        this.values = new String[variables.size()];
    }

    boolean next() throws IOException {
        if (owesBlank()) {
            Arrays.fill(current, (byte) ' ');
            return give();
        }
        if (held != null) {
            System.arraycopy(held, 0, current, 0, length);
            held = null;
            return give();
        }
        return ended ? finish() : read();
    }

    private boolean owesBlank() {
        if (blanks > 0 && (held != null || given < declared || ended)) {
            blanks--;
            return true;
        }
        return false;
    }

    private boolean read() throws IOException {
        while (true) {
            int copied = records.copy(current, length);
            if (copied < length) {
                return end(copied);
            }
            if (length >= TransportRecords.LENGTH || !isBlank(current, length)) {
                return blanks == 0 ? give() : holdBack();
            }
            blanks++;
            if (owesBlank()) {
                return give();
            }
        }
    }

    private boolean holdBack() {
        held = current.clone();
        blanks--;
        Arrays.fill(current, (byte) ' ');
        return give();
    }

    private boolean give() {
        given++;
        fresh = false;
        return true;
    }

    private boolean end(int bytesLeft) throws IOException {
        ended = true;
        left = bytesLeft;
        long padding = Math.max(0, TransportRecords.LENGTH - 1 - left) / length;
        blanks = Math.max(0, blanks - padding);
        return next();
    }

    private boolean finish() throws IOException {
        boolean told = finished;
        finished = true;
        if (!told && (left >= TransportRecords.LENGTH || !isBlank(current, left) || records.endsInsideRecord())) {
            throw new TransportFault(
                    TransportFault.Kind.CUT_SHORT, "the end of the file inside observation " + (given + 1));
        }
        if (!told && declared > 0 && given != declared) {
            throw new TransportFault(
                    TransportFault.Kind.CUT_SHORT, given + " observations where the header states " + declared);
        }
        return false;
    }

    String[] cells() {
        if (!fresh) {
            values = decode();
            System.arraycopy(current, 0, decoded, 0, length);
            fresh = true;
        }
        return values;
    }

    private String[] decode() {
        String[] cells = new String[values.length];
        for (int column = 0; column < cells.length; column++) {
            TransportVariable variable = variables.get(column);
            int from = variable.position();
            int to = from + variable.length();
            boolean same = values[column] != null && Arrays.equals(current, from, to, decoded, from, to);
            cells[column] = same ? values[column] : decode(variable);
        }
        return cells;
    }

    private String decode(TransportVariable variable) {
        return variable.numeric()
                ? IbmNumber.text(IbmNumber.bits(current, variable.position(), variable.length()))
                : text.of(current, variable.position(), variable.length());
    }

    OptionalDouble number(int column) {
        TransportVariable variable = variables.get(column);
        if (!variable.numeric()) {
            throw new IllegalArgumentException(variable.name() + " holds texts");
        }
        long bits = IbmNumber.bits(current, variable.position(), variable.length());
        return IbmNumber.isMissing(bits) ? OptionalDouble.empty() : OptionalDouble.of(IbmNumber.value(bits));
    }

    void skipRest() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (records.copy(rest, rest.length) > 0) {
            given++;
        }
    }

    private static boolean isBlank(byte[] bytes, int length) {
        for (int index = 0; index < length; index++) {
            if (bytes[index] != ' ') {
                return false;
            }
        }
        return true;
    }
}
