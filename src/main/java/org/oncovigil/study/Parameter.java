package org.oncovigil.study;

import java.math.BigDecimal;

/**
 * One number that a rule set reads.
 *
 * @param name its name, as the rules and the protocol spell it
 * @param value the value in force
 * @param unit the unit, in words
 * @param meaningEn what it means, in English
 * @param meaningZh what it means, in Chinese
 * @param origin where it was set: the rule set's table, or the protocol with its line
 */
public record Parameter(
        String name, BigDecimal value, String unit, String meaningEn, String meaningZh, String origin) {}
