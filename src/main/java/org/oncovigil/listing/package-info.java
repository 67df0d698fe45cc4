/**
 * Reads listings of a trial into subject facts, or into problems.
 *
 * <p>The path of a row: {@link org.oncovigil.listing.ListingFolder} finds the files and tells their formats by content;
 * {@link org.oncovigil.listing.ListingReader} gives {@link org.oncovigil.listing.ListingRow}s;
 * {@link org.oncovigil.listing.RowCheck} says which of them can be used;
 * {@link org.oncovigil.listing.SubjectAssembly} makes the rows of one subject into its facts. CDISC column names are
 * known here and nowhere else. Reading never executes, expands without bound, or follows out.
 */
package org.oncovigil.listing;
