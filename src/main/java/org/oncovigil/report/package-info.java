/**
 * The Excel safety workbook of one run: what a medical monitor opens, filters, prints and signs; and beside it the page,
 * its heart in HTML, for whoever does not open Excel.
 *
 * <p>Start at {@link org.oncovigil.report.SafetyWorkbook} and {@link org.oncovigil.report.SafetyPage}. Each sheet is one
 * class, and the page takes its rows and values; titles, order and widths of columns
 * come from {@code reports/layout}. This room decides nothing clinical: it shows what the overview holds, counts it, and
 * says where something is not shown.
 */
package org.oncovigil.report;
