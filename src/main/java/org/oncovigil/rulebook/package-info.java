/**
 * Reads {@code rules/}: protocols, parameters, scales, the attribution model, term sets and code lists, into values.
 *
 * <p>Start at {@link org.oncovigil.rulebook.Rulebook}. The only room that knows YAML. Every file is read strictly and to
 * its end; all mistakes of all files are told together, each with file and line.
 */
package org.oncovigil.rulebook;
