package org.oncovigil.report;

import java.util.Map;
import java.util.Optional;
import org.oncovigil.review.ReviewField;

/**
 * One row of an edited event listing.
 *
 * @param event the event by the hidden key
 * @param named the event that the visible cell names; empty without one
 * @param place sheet and row, such as {@code AE listing row 7}
 * @param values what can be taken: a value, empty for a blank cell; nothing for a cell that was not touched. Fields that
 *     cannot be taken are not there
 */
public record EditedRow(String event, String named, String place, Map<ReviewField, Optional<String>> values) {
    public EditedRow {
        values = Map.copyOf(values);
    }

    /** Whether any cell was touched. */
    public boolean isTouched() {
        return values.values().stream().anyMatch(Optional::isPresent);
    }
}
