package org.oncovigil.listing.xport;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small transport files for the tests, straight from the layout that SAS publishes and without the code under test.
 * All data written with it is synthetic.
 */
public final class TransportWriter {
    private final boolean eight;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Starts a file. */
    public TransportWriter(TransportVersion version) {
        eight = version == TransportVersion.V8;
        header(eight ? "LIBV8   " : "LIBRARY ", "000000000000000000000000000000");
        record("SAS     SAS     SASLIB  9.4     TEST" + " ".repeat(28) + "01JAN26:00:00:00");
        record("01JAN26:00:00:00");
    }

    /** A column: a name, a label, whether it is a number, and its length in bytes. */
    public record Column(String name, String label, boolean numeric, int length) {}

    /** A numeric cell that is a missing value of a kind: {@code .}, {@code _} or a letter. */
    public record Missing(char kind) {}

    /** Adds a member. Cells are {@code String}, {@code BigDecimal} or {@link Missing}. */
    public TransportWriter member(String name, List<Column> columns, List<List<Object>> rows, boolean countStated) {
        header(eight ? "MEMBV8  " : "MEMBER  ", "000000000000000001600000000140");
        header(eight ? "DSCPTV8 " : "DSCRPTR ", "000000000000000000000000000000");
        record("SAS     " + fill(name, eight ? 32 : 8) + "SASDATA 9.4     TEST    " + (eight ? "" : " ".repeat(24))
                + "01JAN26:00:00:00");
        record("01JAN26:00:00:00" + " ".repeat(16) + fill("synthetic", 40) + fill("", 8));
        header(eight ? "NAMSTV8 " : "NAMESTR ", "000000" + digits(columns.size(), 4) + "00000000000000000000");
        variables(columns);
        if (eight) {
            longLabels(columns);
        }
        String count = String.format(java.util.Locale.ROOT, "%15d", rows.size()) + " ".repeat(15);
        header(eight ? "OBSV8   " : "OBS     ", eight && countStated ? count : "0".repeat(30));
        for (List<Object> row : rows) {
            for (int column = 0; column < columns.size(); column++) {
                cell(columns.get(column), row.get(column));
            }
        }
        pad();
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    private void variables(List<Column> columns) {
        int position = 0;
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            ByteBuffer block = ByteBuffer.allocate(140);
            block.putShort((short) (column.numeric() ? 1 : 2)).putShort((short) 0);
            block.putShort((short) column.length()).putShort((short) (index + 1));
            block.put(ascii(fill(column.name(), 8))).put(ascii(fill(column.label(), 40)));
            block.put(ascii(fill("", 8)))
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0);
            block.putShort((short) 0)
                    .put(ascii(fill("", 8)))
                    .putShort((short) 0)
                    .putShort((short) 0);
            block.putInt(position);
            if (eight) {
                block.put(ascii(fill(column.name(), 32)))
                        .putShort((short) column.label().length());
            }
            position += column.length();
            out.writeBytes(block.array());
        }
        pad();
    }

    private void longLabels(List<Column> columns) {
        List<Integer> longOnes = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).label().length() > 40) {
                longOnes.add(index);
            }
        }
        if (longOnes.isEmpty()) {
            return;
        }
        header("LABELV8 ", fill("" + longOnes.size(), 30));
        for (int index : longOnes) {
            Column column = columns.get(index);
            out.writeBytes(ByteBuffer.allocate(6)
                    .putShort((short) (index + 1))
                    .putShort((short) column.name().length())
                    .putShort((short) column.label().length())
                    .array());
            out.writeBytes(ascii(column.name()));
            out.writeBytes(ascii(column.label()));
        }
        pad();
    }

    private void cell(Column column, Object value) {
        if (!column.numeric()) {
            byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeBytes(text);
            out.writeBytes(ascii(" ".repeat(column.length() - text.length)));
        } else if (value instanceof Missing missing) {
            out.write(missing.kind());
            out.writeBytes(new byte[column.length() - 1]);
        } else {
            out.write(ibm((BigDecimal) value), 0, column.length());
        }
    }

    /** A number as 8 bytes of IBM hexadecimal floating point, cut where it does not fit. */
    public static byte[] ibm(BigDecimal value) {
        if (value.signum() == 0) {
            return new byte[8];
        }
        BigDecimal fraction = value.abs();
        int exponent = 64;
        while (fraction.compareTo(BigDecimal.ONE) >= 0) {
            fraction = fraction.divide(BigDecimal.valueOf(16));
            exponent++;
        }
        while (fraction.compareTo(new BigDecimal("0.0625")) < 0) {
            fraction = fraction.multiply(BigDecimal.valueOf(16));
            exponent--;
        }
        BigInteger bits =
                fraction.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(56))).toBigInteger();
        long first = (value.signum() < 0 ? 0x80L : 0) | exponent;
        return ByteBuffer.allocate(8)
                .putLong((first << 56) | bits.longValueExact())
                .array();
    }

    private void header(String name, String rest) {
        record("HEADER RECORD*******" + name + "HEADER RECORD!!!!!!!" + rest);
    }

    private void record(String text) {
        out.writeBytes(ascii(fill(text, 80)));
    }

    private void pad() {
        while (out.size() % 80 != 0) {
            out.write(' ');
        }
    }

    private static String fill(String text, int length) {
        String cut = text.length() > length ? text.substring(0, length) : text;
        return cut + " ".repeat(length - cut.length());
    }

    private static String digits(int number, int length) {
        return "0".repeat(length - String.valueOf(number).length()) + number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
