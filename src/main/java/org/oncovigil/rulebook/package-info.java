/**
 * Reads, checks, prints and runs {@code rules/}: protocols, scales, the attribution model and the rules of the clinic.
 *
 * <p>Everything that a clinician reviews is data under {@code rules/}; this room turns it into the values of the core, and
 * tells every fault with file, line and column. The only room that knows YAML.
 */
package org.oncovigil.rulebook;
