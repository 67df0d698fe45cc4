package org.oncovigil.listing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The character encoding of a text, told by its first bytes.
 *
 * @param charset the encoding
 * @param markLength the bytes of the byte order mark; 0 if there is none
 * @param remarks what a person should know about it
 */
record TextEncoding(Charset charset, int markLength, List<ListingFault> remarks) {
    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");

    /** Tells the encoding of a text: UTF-8 with or without a mark, else Windows-1252. */
    static TextEncoding of(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, List.of());
        }
        if (isReadable(sample, StandardCharsets.UTF_8)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, List.of());
        }
        return new TextEncoding(
                SINGLE_BYTE,
                0,
                List.of(new ListingFault(ListingMessage.SINGLE_BYTE_TEXT, "bytes that are not UTF-8", "UTF-8")));
    }

    /** The sample without its mark. */
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
    static boolean isReadable(byte[] sample, Charset charset) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(sample), text, false)
                .isError();
    }
}
