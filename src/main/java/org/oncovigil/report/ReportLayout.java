package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of the whole workbook.
 *
 * @param sheets the sheets by key, in the order of the workbook
 * @param words the words
 * @param lists the codes of each drop-down list, in order
 */
record ReportLayout(Map<String, SheetLayout> sheets, Words words, Map<String, List<String>> lists) {
    /** A sheet's layout; the folder has been checked to hold every sheet of the program. */
    SheetLayout sheet(SheetKey key) {
        return sheets.get(key.fileName());
    }

    /** The same layout without the columns that hold or hint at the treatment. */
    ReportLayout blinded() {
        Map<String, SheetLayout> kept = new LinkedHashMap<>();
        sheets.forEach((key, sheet) -> kept.put(key, sheet.without(Redaction.UNBLINDING_COLUMNS)));
        return new ReportLayout(kept, words, lists);
    }
}
