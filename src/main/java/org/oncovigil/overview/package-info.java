/**
 * What one run showed, as one value: for the workbook, the summary and the console. Uppermost room of the core.
 *
 * <p>Start at {@link org.oncovigil.overview.SafetyOverview}.
 */
package org.oncovigil.overview;
