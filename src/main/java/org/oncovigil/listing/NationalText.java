package org.oncovigil.listing;

/**
 * How much of a double-byte text is made of the characters of everyday writing. A text read in the wrong set is still
 * mostly valid, but falls on characters that hardly anyone uses.
 */
final class NationalText {
    private NationalText() {}

    /**
     * The share of characters beyond ASCII that lie in GB 2312: rows 1 to 3 (signs) and 16 to 87 (Chinese characters).
     *
     * @return 0 to 1; 0 if there are none
     */
    static double chineseShare(byte[] text) {
        int all = 0;
        int everyday = 0;
        for (int index = 0; index + 1 < text.length; index++) {
            int lead = text[index] & 0xFF;
            if (lead >= 0x81) {
                int trail = text[++index] & 0xFF;
                boolean row = (lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xF7);
                everyday += row && trail >= 0xA1 ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) everyday / all;
    }

    /**
     * The share of characters beyond ASCII that are kana, signs or level 1 and 2 kanji of JIS X 0208 in Shift-JIS. A
     * half-width kana counts as not of everyday writing.
     *
     * @return 0 to 1; 0 if there are none
     */
    static double japaneseShare(byte[] text) {
        int all = 0;
        int everyday = 0;
        for (int index = 0; index + 1 < text.length; index++) {
            int lead = text[index] & 0xFF;
            if (lead >= 0xA1 && lead <= 0xDF) {
                all++;
            } else if (lead >= 0x81) {
                index++;
                boolean row = lead <= 0x83 || (lead >= 0x88 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xEA);
                everyday += row ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) everyday / all;
    }
}
