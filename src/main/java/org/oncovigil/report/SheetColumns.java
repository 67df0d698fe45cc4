package org.oncovigil.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The columns that each sheet can show. */
final class SheetColumns {
    private SheetColumns() {}

    /** The keys of the columns, by sheet. */
    static Map<SheetKey, Set<String>> known() {
        Map<SheetKey, Set<String>> columns = new EnumMap<>(SheetKey.class);
        columns.put(SheetKey.COVER, Set.of());
        columns.put(SheetKey.WHATS_NEW, NewsSheet.columnKeys());
        columns.put(SheetKey.DLT_BOARD, BoardSheet.columnKeys());
        columns.put(SheetKey.STOPPING_RULES, StoppingSheet.columnKeys());
        columns.put(SheetKey.SUBJECTS, SubjectSheet.columnKeys());
        columns.put(SheetKey.AE_LISTING, EventSheet.columnKeys());
        columns.put(SheetKey.INJECTION_SITE, LocalSheet.columnKeys());
        columns.put(SheetKey.IMMUNE_RELATED, ImmuneSheet.columnKeys());
        columns.put(SheetKey.FOLLOW_UP, FollowUpSheet.columnKeys());
        columns.put(SheetKey.ALERTS, AlertSheet.columnKeys());
        columns.put(SheetKey.REVIEW_LOG, ReviewLogSheet.columnKeys());
        columns.put(SheetKey.DATA_PROBLEMS, ProblemSheet.columnKeys());
        columns.put(SheetKey.RULES_SCALES, RuleSheet.columnKeys());
        return columns;
    }
}
