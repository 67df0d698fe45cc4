package org.oncovigil.escalation;

import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * What the vital signs of the days of an event show of the circulation and of oxygen.
 *
 * @param subject the subject
 * @param event the event
 * @param pressure the systolic blood pressure
 * @param saturation the oxygen saturation
 */
public record SignCheck(Usubjid subject, EventId event, Reading pressure, Reading saturation) {
    /** What the readings of a vital sign show. */
    public enum Reading {
        /** There is no reading that can be used. */
        NOT_MEASURED("not measured"),
        /** No reading is below the limit. */
        NOT_LOW("not low"),
        /** A reading is below the limit. */
        LOW("low");

        private final String words;

        Reading(String words) {
            this.words = words;
        }
    }

    /** Whether no reading is low. Signs that were not measured are not low; {@link #words()} says that they were not. */
    public boolean isClear() {
        return pressure != Reading.LOW && saturation != Reading.LOW;
    }

    /** What was seen, in words. */
    public String words() {
        return "blood pressure " + pressure.words + ", oxygen saturation " + saturation.words;
    }
}
