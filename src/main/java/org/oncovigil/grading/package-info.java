/**
 * The severity grade of an event or a result on a named scale, the cell that decided, or why it cannot be graded.
 *
 * <p>Start at {@link org.oncovigil.grading.GradeResult}. Scales are data; this room interprets them. It compares exact
 * decimals and never rounds.
 */
package org.oncovigil.grading;
