/**
 * What went wrong, told so that a person can act: where, what was found, what was expected, what was done.
 *
 * <p>Start at {@link org.oncovigil.problem.Problem}. A problem is a value like any other: it is collected, stored,
 * counted and reported, never thrown away. The lowest room of the house: it knows nothing of clinics, files or formats.
 */
package org.oncovigil.problem;
