package org.oncovigil.listing.xport;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads the header records of one member. */
final class TransportHeaders {
    private static final int SHORT_NAMESTR = 136;
    private static final int LONG_NAMESTR = 140;

    private final TransportRecords records;
    private final TransportVersion version;
    private final TransportText text;
    private final int maxVariables;

    TransportHeaders(TransportRecords records, TransportVersion version, TransportText text, int maxVariables) {
        this.records = records;
        this.version = version;
        this.text = text;
        this.maxVariables = maxVariables;
    }

    /** Reads from the record after the member header to the record after the observation header. */
    TransportMember read(byte[] memberHeader) throws TransportFault, java.io.IOException {
        int blockLength = (int) digits(memberHeader, 74, 78, LONG_NAMESTR);
        require(blockLength == LONG_NAMESTR || blockLength == SHORT_NAMESTR, "variable blocks of " + blockLength);
        require(version.isDescriptor(records.required()), "no descriptor header");
        byte[] described = records.required();
        String name = text.of(described, 8, version == TransportVersion.V5 ? 8 : 32);
        String label = text.of(records.required(), 32, 40);
        byte[] counted = records.required();
        require(version.isVariables(counted), "no variable header");
        long count = digits(counted, 48, 58, 0);
        require(count > 0, count + " variables");
        if (count > maxVariables) {
            throw new TransportFault(TransportFault.Kind.TOO_LARGE, count + " variables");
        }
        List<TransportVariable> variables = variables((int) count, blockLength);
        byte[] next = records.required();
        next = longLabels(next, variables);
        require(version.isObservations(next), "no observation header");
        long length = variables.stream().mapToLong(TransportVariable::length).sum();
        if (length > 64L << 20) {
            throw new TransportFault(TransportFault.Kind.TOO_LARGE, "observations of " + length + " bytes");
        }
        return new TransportMember(name, label, variables, (int) length, declared(next));
    }

    private OptionalLong declared(byte[] observations) throws TransportFault {
        long count = version == TransportVersion.V5 ? 0 : digits(observations, 48, 63, 0);
        return count > 0 ? OptionalLong.of(count) : OptionalLong.empty();
    }

    /** The variables in the order of their values; the position that a block states is that of SAS's own memory. */
    private List<TransportVariable> variables(int count, int blockLength) throws java.io.IOException {
        byte[] blocks = records.run((long) count * blockLength);
        List<TransportVariable> variables = new ArrayList<>();
        int position = 0;
        for (int index = 0; index < count; index++) {
            ByteBuffer block =
                    ByteBuffer.wrap(blocks, index * blockLength, blockLength).slice();
            variables.add(variable(block, position));
            position += variables.get(index).length();
        }
        return variables;
    }

    private TransportVariable variable(ByteBuffer block, int position) throws TransportFault {
        int type = block.getShort(0);
        int length = block.getShort(4) & 0xFFFF;
        require(type == 1 || type == 2, "a variable of type " + type);
        require(length >= 1 && (type == 2 || (length >= 2 && length <= 8)), "a variable of length " + length);
        String name = text.of(bytes(block, 8, 8), 0, 8);
        if (version == TransportVersion.V8) {
            String longName = text.of(bytes(block, 88, 32), 0, 32);
            name = longName.isEmpty() ? name : longName;
        }
        return new TransportVariable(
                name.strip(),
                text.of(bytes(block, 16, 40), 0, 40),
                type == 1,
                text.of(bytes(block, 56, 8), 0, 8).strip(),
                position,
                length);
    }

    private static byte[] bytes(ByteBuffer block, int from, int length) {
        byte[] bytes = new byte[length];
        block.get(from, bytes);
        return bytes;
    }

    /** Takes in the long labels, if the record is their header, and gives the next record. */
    private byte[] longLabels(byte[] header, List<TransportVariable> variables) throws java.io.IOException {
        boolean eight = TransportVersion.isLongLabels(header, "V8");
        if (!eight && !TransportVersion.isLongLabels(header, "V9")) {
            return header;
        }
        long count = digits(header, 48, 80, 0);
        require(count <= variables.size(), count + " long labels");
        TransportRecords.Run run = records.run();
        for (int index = 0; index < count; index++) {
            longLabel(run, eight ? 3 : 5, variables);
        }
        records.align();
        return records.required();
    }

    private void longLabel(TransportRecords.Run run, int counts, List<TransportVariable> variables)
            throws java.io.IOException {
        ByteBuffer head = ByteBuffer.wrap(run.take(2 * counts));
        int number = head.getShort() & 0xFFFF;
        require(number >= 1 && number <= variables.size(), "a long label for variable " + number);
        byte[] name = run.take(head.getShort() & 0xFFFF);
        byte[] label = run.take(head.getShort() & 0xFFFF);
        while (head.hasRemaining()) {
            run.take(head.getShort() & 0xFFFF);
        }
        TransportVariable variable = variables.get(number - 1);
        String longName = text.of(name, 0, name.length).strip();
        variables.set(
                number - 1,
                variable.named(longName.isEmpty() ? variable.name() : longName, text.of(label, 0, label.length)));
    }

    private static long digits(byte[] record, int from, int to, long whenBlank) throws TransportFault {
        String digits = new String(record, from, to - from, ASCII).strip();
        if (digits.isEmpty()) {
            return whenBlank;
        }
        require(digits.length() <= 18 || digits.chars().allMatch(digit -> digit == '0'), "count " + digits);
        require(digits.chars().allMatch(digit -> digit >= '0' && digit <= '9'), "count " + digits);
        return digits.length() > 18 ? 0 : Long.parseLong(digits);
    }

    private static final Charset ASCII = StandardCharsets.ISO_8859_1;

    private static void require(boolean holds, String found) throws TransportFault {
        if (!holds) {
            throw new TransportFault(TransportFault.Kind.BAD_HEADER, found);
        }
    }
}
