/**
 * The command line: reads it, chooses a command, sets the exit code.
 *
 * <p>Start at {@link org.oncovigil.cli.Main}. One class a command. The only room that prints.
 */
package org.oncovigil.cli;
