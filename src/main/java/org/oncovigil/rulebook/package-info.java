/**
 * Loads, checks and prints {@code rules/}.
 *
 * <p>For the words of listings start at {@link org.oncovigil.rulebook.CodeListFiles}.
 */
package org.oncovigil.rulebook;
