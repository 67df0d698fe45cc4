package org.oncovigil.report;

import java.util.List;

/** The colours of workbook and page, as red, green and blue in hexadecimal; pale to dark, so that they print in grey. */
final class Colours {
    static final String PALE_BLUE = "DDEBF7";
    static final String ORANGE = "F8CBAD";
    static final String RED = "C00000";
    static final String BLUE = "1F4E79";
    static final String GREY_TEXT = "7F7F7F";
    static final String POSSIBLE = "F4B183";
    static final String WINDOW = "EAF1F8";
    static final String LIGHT_RED = "@R";
    static final String LIGHT_AMBER = "@A";
    static final String LIGHT_GREEN = "@G";
    /** Fill of grades 1 to 5, pale to dark. */
    static final List<String> GRADES = List.of("FFF7D6", "FFE699", "F4B183", "D9764A", "7B2D12");

    private Colours() {}
}
