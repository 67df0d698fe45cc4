package org.oncovigil.study;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers of one rule set as they are in force for a study: the rule set's own, with the protocol's on top.
 *
 * @param ruleSet the rule set, such as {@code CV-DLT-1}
 * @param byName the parameters by name
 */
public record Parameters(String ruleSet, SortedMap<String, Parameter> byName) {
    public Parameters {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException if the rule set has no parameter of this name
     */
    public BigDecimal number(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException(ruleSet + " has no parameter " + name);
        }
        return parameter.value();
    }

    /**
     * The value of a parameter that counts something: days, grades, subjects.
     *
     * @throws IllegalArgumentException if there is no such parameter
     * @throws ArithmeticException if it is not a whole number
     */
    public int whole(String name) {
        return number(name).intValueExact();
    }

    /** The parameters in the order of their names. */
    public Stream<Parameter> all() {
        return byName.values().stream();
    }
}
