/**
 * SAS XPORT transport files, versions 5 and 8, read as a stream of observations.
 *
 * <p>Start at {@link org.oncovigil.listing.xport.TransportReader}. Source of the layout: SAS Institute, "Record layout of
 * a SAS version 5 or 6 data set in SAS transport (XPORT) format" and "Record layout of a SAS version 8 or 9 data set in
 * SAS transport format". This room knows nothing of clinical data: it gives names, texts, numbers and the kinds of missing.
 */
package org.oncovigil.listing.xport;
