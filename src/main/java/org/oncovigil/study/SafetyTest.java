package org.oncovigil.study;

import java.util.List;

/**
 * A test that the protocol asks for to watch a predicted toxicity. Source: requirement S28.
 *
 * @param organ the organ it watches
 * @param testCode the code in LBTESTCD
 * @param studyDays the study days on which it is due, ascending; the first dose is day 1
 */
public record SafetyTest(String organ, String testCode, List<Integer> studyDays) {
    public SafetyTest {
        studyDays = studyDays.stream().sorted().toList();
    }
}
