/**
 * Designs of dose escalation and of toxicity monitoring: boundary tables, decisions, the dose to recommend, and what a
 * design does under an assumed truth.
 *
 * <p>Start at {@link org.oncovigil.design.BoinDesign}. The numerical room: probabilities are floating-point here, and the
 * libraries of distributions, quadrature and random numbers are used here. It proposes; the safety review committee
 * decides.
 */
package org.oncovigil.design;
