/**
 * Sheets of XLSX workbooks, read row by row as text.
 *
 * <p>Start at {@link org.oncovigil.listing.workbook.WorkbookFile}. The package is opened by the workbook library, a sheet
 * is pulled cell by cell, so that its size does not matter. Formulas are never computed and links never followed: what
 * counts is the value the workbook holds.
 */
package org.oncovigil.listing.workbook;
