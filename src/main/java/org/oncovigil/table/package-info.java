/**
 * Tables of text with named columns, read from and written to CSV; every row knows its line.
 *
 * <p>Start at {@link org.oncovigil.table.TextTable}. The only room that knows the CSV library. It gives no cell a
 * meaning: listings, the rulebook's tables and the table commands all stand on it.
 */
package org.oncovigil.table;
