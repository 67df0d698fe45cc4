package org.oncovigil.grading;

import java.util.Map;
import java.util.Optional;

/** Which analyte of the criteria a laboratory test code (LBTESTCD) measures. */
public final class LabTests {
    private final Map<String, LabTest> tests;

    /** A table of tests by code. */
    public LabTests(Map<String, LabTest> tests) {
        this.tests = Map.copyOf(tests);
    }

    /**
     * A laboratory test.
     *
     * @param code LBTESTCD
     * @param analyte the analyte of the criteria
     * @param specimen in what it must have been measured
     * @param courseUnit the unit in which its values are kept over time for the rules, or {@code xULN} for multiples of
     *     the upper limit of normal; empty: not kept
     */
    public record LabTest(String code, String analyte, Specimen specimen, String courseUnit) {}

    /** In what a test must have been measured to be graded. */
    public enum Specimen {
        /** Anything but urine or another fluid. */
        BLOOD,
        /** The record must say that it is blood: the same code is used for urine. */
        STATED_BLOOD
    }

    /** The test of a code; nothing if no criterion goes by it. */
    public Optional<LabTest> test(String code) {
        return Optional.ofNullable(tests.get(code));
    }
}
