package org.oncovigil.review;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with an edited workbook. */
public enum ReviewMessage implements MessageId {
    UNREADABLE("REV-001", Severity.FATAL, "Edited workbook cannot be read", "无法读取已编辑的工作簿"),
    NOT_OURS("REV-002", Severity.FATAL, "File is no workbook of this program", "该文件不是本程序的工作簿"),
    OTHER_STUDY("REV-003", Severity.FATAL, "Workbook is of another study", "工作簿属于另一项研究"),
    RUN_UNKNOWN("REV-004", Severity.FATAL, "Run of the workbook is not in the store", "数据库中没有该工作簿对应的运行"),
    SHEET_MISSING("REV-005", Severity.FATAL, "Event listing of the workbook is gone", "工作簿中缺少不良事件表"),
    ENGINE_CELL_EDITED("REV-010", Severity.WARNING, "Cell of the engine was edited", "系统单元格被修改"),
    EVENT_UNKNOWN("REV-011", Severity.ERROR, "Event key is not known", "事件标识未知"),
    EVENT_TWICE("REV-012", Severity.ERROR, "Event stands twice with different entries", "同一事件出现两次且内容不同"),
    KEY_MISSING("REV-013", Severity.ERROR, "Entry in a row without event key", "填写的行没有事件标识"),
    VALUE_NOT_IN_LIST("REV-014", Severity.ERROR, "Value is not in the drop-down", "填写值不在下拉列表中"),
    REASON_MISSING("REV-015", Severity.ERROR, "Decision without a comment that says why", "裁定缺少理由说明"),
    NOT_A_DATE("REV-016", Severity.ERROR, "Date of review is no date", "审阅日期无效"),
    TOO_LONG("REV-017", Severity.ERROR, "Entry is too long", "填写内容过长"),
    COVERED("REV-018", Severity.ERROR, "Entry holds covered words", "填写内容含被遮盖的文字"),
    COLUMN_MISSING("REV-019", Severity.WARNING, "Reviewer column is not in the sheet", "工作表缺少审阅列"),
    OLDER_BOOK("REV-020", Severity.NOTE, "Workbook is of an earlier run", "工作簿来自较早的运行"),
    IMPORTED_BEFORE("REV-021", Severity.NOTE, "Workbook was imported before", "工作簿此前已导入"),
    IN_CONFLICT("REV-022", Severity.WARNING, "Reviewers disagree", "审阅者意见不一致"),
    TWO_EVENTS("REV-023", Severity.ERROR, "Row names two events", "同一行指向两个事件"),
    KEPT("REV-024", Severity.NOTE, "Earlier entry of the same book stays", "保留同一工作簿此前的填写"),
    NOTHING_TO_SIGN("REV-030", Severity.FATAL, "Nothing to sign", "没有可签署的内容");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    ReviewMessage(String id, Severity severity, String titleEn, String titleZh) {
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
