package org.oncovigil.rulebook;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with the attribution tables. */
public enum AttributionMessage implements MessageId {
    TABLE_NOT_READ("RUL-200", Severity.FATAL, "Attribution table not read", "归因表无法读取"),
    COLUMN_MISSING("RUL-201", Severity.FATAL, "Column missing in an attribution table", "归因表缺少列"),
    WORD_UNKNOWN("RUL-202", Severity.FATAL, "Unknown word in an attribution table", "归因表中有未知词"),
    NUMBER_UNREADABLE("RUL-203", Severity.FATAL, "Number not readable in an attribution table", "归因表中的数字无法读取"),
    BOUNDS_REVERSED("RUL-204", Severity.FATAL, "Bounds end before they start", "区间的终点早于起点"),
    SOURCE_MISSING("RUL-205", Severity.WARNING, "Row without a source", "行未注明来源"),
    TERM_TWICE("RUL-206", Severity.FATAL, "Term placed twice", "术语重复归类"),
    TERM_NOT_PLACED("RUL-207", Severity.FATAL, "Term named that is in no list", "所引用的术语未归类"),
    ROW_MISSING("RUL-208", Severity.FATAL, "Row missing that the model needs", "缺少模型所需的行"),
    CELL_BLANK("RUL-209", Severity.FATAL, "Cell blank in an attribution table", "归因表中单元格为空"),
    REFERENCE_UNKNOWN("RUL-210", Severity.ERROR, "Reference to nothing in an attribution table", "归因表引用了不存在的内容"),
    ORGAN_WITHOUT_USE("RUL-211", Severity.WARNING, "Organ that is never used", "不会用到的器官"),
    ORDER_BROKEN("RUL-212", Severity.ERROR, "Rows in an order that leaves cases without an answer", "行顺序使部分情况无答案"),
    OVERRIDE_WITHOUT_ROW("RUL-213", Severity.FATAL, "Override of a row that is not there", "覆盖项找不到对应的行"),
    OVERRIDE_WITHOUT_REASON("RUL-214", Severity.FATAL, "Override without a reason", "覆盖项未说明理由"),
    DICTIONARY_NOT_READ("RUL-215", Severity.WARNING, "Dictionary file not read", "词典文件无法读取");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    AttributionMessage(String id, Severity severity, String titleEn, String titleZh) {
        this.id = id;
        this.severity = severity;
        this.titleEn = titleEn;
        this.titleZh = titleZh;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }
}
