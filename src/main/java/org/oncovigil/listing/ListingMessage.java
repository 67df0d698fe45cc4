package org.oncovigil.listing;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with a listing or one of its rows. */
public enum ListingMessage implements MessageId {
    FOLDER_MISSING("LST-001", Severity.FATAL, "Listing folder missing", "列表文件夹不存在"),
    NOT_A_LISTING("LST-002", Severity.NOTE, "File is not a listing", "文件不是数据列表"),
    EMPTY_FILE("LST-003", Severity.ERROR, "File is empty", "文件为空"),
    UNKNOWN_CONTENT("LST-004", Severity.ERROR, "Content of no known format", "内容格式无法识别"),
    TRANSPORT_COMPRESSED("LST-005", Severity.ERROR, "SAS CPORT file", "SAS CPORT 文件"),
    CUT_SHORT("LST-006", Severity.ERROR, "File is cut short", "文件不完整"),
    MALFORMED("LST-007", Severity.ERROR, "File is malformed", "文件结构有误"),
    OVER_LIMIT("LST-008", Severity.ERROR, "File is over a limit", "文件超出限制"),
    COLUMN_MISSING("LST-009", Severity.ERROR, "Required column missing", "缺少必需列"),
    COLUMN_ABSENT("LST-010", Severity.NOTE, "Column not sent", "未提供该列"),
    FIELD_COUNT("LST-011", Severity.ERROR, "Wrong number of fields", "字段数不符"),
    DATE_UNREADABLE("LST-012", Severity.ERROR, "Unreadable key date", "关键日期无法识别"),
    DATE_IGNORED("LST-013", Severity.WARNING, "Unreadable date", "日期无法识别"),
    VALUE_MISSING("LST-014", Severity.ERROR, "Required value missing", "缺少必需值"),
    WORD_UNKNOWN("LST-015", Severity.WARNING, "Word in no code list", "代码表中没有该词"),
    NUMBER_UNREADABLE("LST-016", Severity.WARNING, "Not a number", "不是数字"),
    SINGLE_BYTE_TEXT("LST-017", Severity.NOTE, "Text is not UTF-8", "文本不是 UTF-8 编码"),
    NO_ROWS("LST-018", Severity.WARNING, "Listing has no rows", "列表没有数据行"),
    COLUMN_TWICE("LST-019", Severity.WARNING, "Column named twice", "列名重复"),
    UNREADABLE("LST-020", Severity.ERROR, "File cannot be read", "文件无法读取"),
    ORPHAN("LST-021", Severity.ERROR, "Subject has no DM record", "受试者没有 DM 记录"),
    DEMOGRAPHICS_TWICE("LST-022", Severity.WARNING, "Subject has several DM records", "受试者有多条 DM 记录"),
    SUPPLEMENT_UNMATCHED("LST-023", Severity.WARNING, "SUPP-- row matches no record", "补充记录找不到对应记录"),
    STUDY_DAY_DISAGREES("LST-024", Severity.WARNING, "Study day disagrees", "研究日不一致"),
    END_BEFORE_START("LST-025", Severity.WARNING, "End before start", "结束早于开始"),
    ONSET_MISSING("LST-026", Severity.WARNING, "Onset missing", "缺少发生日期"),
    SERIOUSNESS_OPEN("LST-027", Severity.WARNING, "Seriousness not answered", "严重性未回答"),
    DIARY_NOT_FILLED("LST-028", Severity.NOTE, "Diary not filled in", "日记卡未填写"),
    FINDING_UNLINKED("LST-029", Severity.WARNING, "Finding about no known event", "观察记录找不到对应事件"),
    DOMAIN_NOT_USED("LST-030", Severity.NOTE, "Domain is not used", "该域未使用"),
    SUBJECT_LEVEL_ONLY("LST-031", Severity.NOTE, "Rows about no subject", "不涉及受试者的记录"),
    ENCODING_STATED("LST-032", Severity.NOTE, "Encoding or separator told by content", "按内容判定编码或分隔符"),
    LINES_PASSED_OVER("LST-033", Severity.NOTE, "Lines outside the table", "表格以外的行"),
    DOSING_TWICE("LST-034", Severity.NOTE, "Two listings of the dosing", "两份给药记录"),
    NAMED_FILE_MISSING("LST-035", Severity.ERROR, "File named in the protocol is missing", "方案中指定的文件不存在"),
    ROWS_FEWER("LST-036", Severity.ERROR, "Fewer rows than stated", "行数少于声明的行数"),
    ONSET_PARTIAL("LST-037", Severity.NOTE, "Onset only partly known", "发生日期不完整"),
    CAUSALITY_MISSING("LST-038", Severity.WARNING, "Causality not answered", "因果关系未回答"),
    TERM_NOT_CODED("LST-039", Severity.NOTE, "Term not coded", "术语未编码"),
    DOMAIN_KEPT("LST-041", Severity.NOTE, "Domain is kept and not judged", "该域仅保存，不参与判断"),
    UNIT_MISSING("LST-040", Severity.WARNING, "Result without a unit", "结果缺少单位"),
    DOMAIN_TWICE("LST-042", Severity.WARNING, "Several listings of one domain", "同一域有多个列表"),
    CHARACTERS_LOST("LST-043", Severity.WARNING, "Characters that cannot be read", "部分字符无法识别"),
    MAPPED_COLUMN_MISSING("LST-044", Severity.WARNING, "Column of the map missing", "列映射中的列不存在"),
    ROWS_NOT_WANTED("LST-045", Severity.NOTE, "Rows that the map leaves out", "列映射不读取的行");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    ListingMessage(String id, Severity severity, String titleEn, String titleZh) {
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
