package org.oncovigil.report;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can keep a workbook or a page from being written. */
public enum ReportMessage implements MessageId {
    FOLDER_UNUSABLE("REP-001", "Report folder cannot be created", "无法创建报告文件夹"),
    WORKBOOK_UNWRITABLE("REP-002", "Workbook cannot be written", "无法写入工作簿"),
    LAYOUT_UNREADABLE("REP-003", "Layout of the report cannot be read", "报告版式文件无法读取"),
    LAYOUT_COLUMN_UNKNOWN("REP-004", "Layout names a column that the sheet does not have", "版式中的列在工作表中不存在"),
    LAYOUT_VALUE_WRONG("REP-005", "Layout holds a value that cannot be used", "版式中的值不可用"),
    PAGE_UNWRITABLE("REP-006", "Page cannot be written", "无法写入网页");

    private final String id;
    private final String titleEn;
    private final String titleZh;

    ReportMessage(String id, String titleEn, String titleZh) {
        this.id = id;
        this.titleEn = titleEn;
        this.titleZh = titleZh;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.FATAL;
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
