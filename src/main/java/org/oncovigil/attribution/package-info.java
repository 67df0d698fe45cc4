/**
 * By which mechanism an event came about: directly from the product, or from the immune response it raised, with the
 * gate or the two scores, and what was missing. Model {@code CV-ATTR-1}.
 *
 * <p>Start at {@link org.oncovigil.attribution.Attribution}. The model is data; this room interprets it. It never
 * overwrites the investigator's causality.
 */
package org.oncovigil.attribution;
