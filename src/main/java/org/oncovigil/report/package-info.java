/**
 * The Excel safety workbook of one run: what a medical monitor opens, filters, prints and signs.
 *
 * <p>Start at {@link org.oncovigil.report.SafetyWorkbook}. Each sheet is one class; titles, order and widths of columns
 * come from {@code reports/layout}. This room decides nothing clinical: it shows what the overview holds, counts it, and
 * says where something is not shown.
 */
package org.oncovigil.report;
