/**
 * Loads, checks and prints the tables and rules of {@code rules/}.
 *
 * <p>An edge: it reads files through the room {@code table} and gives core values; it never judges an event.
 */
package org.oncovigil.rulebook;
