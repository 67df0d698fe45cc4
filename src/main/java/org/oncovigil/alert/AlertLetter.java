package org.oncovigil.alert;

import java.util.Optional;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;

/**
 * What goes to one person: an alert, or a step of its ladder.
 *
 * @param alert the alert
 * @param rung the step of the ladder; nothing for the alert itself
 * @param recipient to whom
 */
public record AlertLetter(Alert alert, Optional<LadderStep.Rung> rung, Recipient recipient) {
    /** The step of an alert itself. */
    public static final String ALERT = "ALERT";

    /** The step's name: {@code ALERT}, or the rung's. */
    public String step() {
        return rung.map(Enum::name).orElse(ALERT);
    }
}
