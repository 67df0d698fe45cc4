package org.oncovigil.study;

import java.util.List;

/**
 * A table in which every row is one item of a form.
 *
 * @param keys the source columns that together name one record, such as subject, event and form sequence
 * @param item the source column that names the item
 * @param value the source column that holds its value
 */
public record TallLayout(List<String> keys, String item, String value) {
    public TallLayout {
        keys = List.copyOf(keys);
    }
}
