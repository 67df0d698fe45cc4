package org.oncovigil.listing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The character encoding of a text, told by its bytes, the first that applies:
 *
 * <ol>
 *   <li>what a byte order mark says;
 *   <li>UTF-16, if every second byte of plain text is 0;
 *   <li>UTF-8, if the bytes are valid UTF-8;
 *   <li>GB18030 or Shift-JIS, if they are valid and nearly all characters are those that texts in Chinese or Japanese are
 *       made of;
 *   <li>Windows-1252.
 * </ol>
 *
 * @param charset the encoding
 * @param markLength the bytes of the byte order mark; 0 if there is none
 * @param remarks what a person should know about it
 */
record TextEncoding(Charset charset, int markLength, List<ListingFault> remarks) {
    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final double NEARLY_ALL = 0.8;
    private static final int LEAST_FOR_UTF_16 = 8;

    /** Tells the encoding of a text from a piece of it that begins with its first byte or with a line. */
    static TextEncoding of(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, List.of());
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return stated(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return stated(StandardCharsets.UTF_16BE, 2);
        }
        if (isUtf16(sample, 1)) {
            return stated(StandardCharsets.UTF_16LE, 0);
        }
        if (isUtf16(sample, 0)) {
            return stated(StandardCharsets.UTF_16BE, 0);
        }
        return isReadable(sample, StandardCharsets.UTF_8)
                ? new TextEncoding(StandardCharsets.UTF_8, 0, List.of())
                : national(sample);
    }

    private static TextEncoding national(byte[] sample) {
        double chinese = isReadable(sample, CHINESE) ? NationalText.chineseShare(sample) : 0;
        double japanese = isReadable(sample, JAPANESE) ? NationalText.japaneseShare(sample) : 0;
        if (Math.max(chinese, japanese) >= NEARLY_ALL) {
            return stated(chinese >= japanese ? CHINESE : JAPANESE, 0);
        }
        return new TextEncoding(
                SINGLE_BYTE,
                0,
                List.of(new ListingFault(ListingMessage.SINGLE_BYTE_TEXT, "bytes that are not UTF-8", "UTF-8")));
    }

    private static TextEncoding stated(Charset charset, int markLength) {
        return new TextEncoding(
                charset,
                markLength,
                List.of(new ListingFault(ListingMessage.ENCODING_STATED, "text in " + charset.name(), "UTF-8")));
    }

    /** Whether the bytes of this parity are 0 and the others are not, as in UTF-16 text of Latin letters. */
    static boolean isUtf16(byte[] sample, int parityOfZeros) {
        int zeros = 0;
        int pairs = Math.min(sample.length, 2_000) / 2;
        for (int pair = 0; pair < pairs; pair++) {
            zeros += sample[2 * pair + parityOfZeros] == 0 ? 1 : 0;
            if (sample[2 * pair + 1 - parityOfZeros] == 0 && sample[2 * pair + parityOfZeros] == 0) {
                return false;
            }
        }
        return pairs >= LEAST_FOR_UTF_16 && zeros > pairs / 2;
    }

    /** Whether some first bytes are UTF-16 text, marked or not. */
    static boolean isUtf16(byte[] sample) {
        return startsWith(sample, 0xFF, 0xFE)
                || startsWith(sample, 0xFE, 0xFF)
                || isUtf16(sample, 0)
                || isUtf16(sample, 1);
    }

    /** A piece of text without the mark. */
    byte[] withoutMark(byte[] sample) {
        return Arrays.copyOfRange(sample, markLength, sample.length);
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= sample.length || (sample[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sample can be read, but for a character that its end cuts. */
    private static boolean isReadable(byte[] sample, Charset charset) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(sample), text, false)
                .isError();
    }
}
