package org.oncovigil.report;

import java.util.List;
import java.util.Set;

/**
 * One sheet, as {@code reports/layout} describes it.
 *
 * @param key the sheet's name in the program, and its layout's file name
 * @param titleEn the English name on the tab
 * @param titleZh the Chinese name on the tab
 * @param paper the paper it prints on
 * @param noteEn what it shows, in English
 * @param noteZh what it shows, in Chinese
 * @param columns its columns, in order; none for a free form
 */
record SheetLayout(
        String key,
        String titleEn,
        String titleZh,
        Paper paper,
        String noteEn,
        String noteZh,
        List<ColumnLayout> columns) {
    SheetLayout {
        columns = List.copyOf(columns);
    }

    /** The paper of a sheet, in landscape. */
    enum Paper {
        A3,
        A4
    }

    /** How many columns stay in sight when scrolling sideways. */
    int frozenColumns() {
        int frozen = 0;
        for (int position = 0; position < columns.size(); position++) {
            if (columns.get(position).group().compareTo(ColumnGroup.KEY) <= 0) {
                frozen = position + 1;
            }
        }
        return frozen;
    }

    /** For each column whether people write in it. */
    List<Boolean> reviewers() {
        return columns.stream()
                .map(column -> column.group() == ColumnGroup.REVIEWER)
                .toList();
    }

    /** The same sheet without some columns. */
    SheetLayout without(Set<String> keys) {
        return new SheetLayout(
                key,
                titleEn,
                titleZh,
                paper,
                noteEn,
                noteZh,
                columns.stream().filter(column -> !keys.contains(column.key())).toList());
    }
}
