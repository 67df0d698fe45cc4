package org.oncovigil.report;

/**
 * One column of a sheet, as {@code reports/layout} describes it.
 *
 * @param key the column's name in the program
 * @param titleEn the English header
 * @param titleZh the Chinese header
 * @param width the width, in characters; on a sheet with day columns, the day columns it spans
 * @param style how its cells look
 * @param wrap whether long text wraps
 * @param group the part of the sheet
 * @param detail whether it is folded away at first
 * @param list the code list of its drop-down; empty without one
 */
record ColumnLayout(
        String key,
        String titleEn,
        String titleZh,
        int width,
        ColumnStyle style,
        boolean wrap,
        ColumnGroup group,
        boolean detail,
        String list) {
    /** The same column of another width. */
    ColumnLayout wide(int characters) {
        return new ColumnLayout(key, titleEn, titleZh, characters, style, wrap, group, detail, list);
    }
}
