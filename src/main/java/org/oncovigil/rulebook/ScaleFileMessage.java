package org.oncovigil.rulebook;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with the files under {@code rules/scales/} and with the unit tables. */
public enum ScaleFileMessage implements MessageId {
    FILE_NOT_READ("RUL-100", Severity.FATAL, "scale file cannot be read", "量表文件无法读取"),
    CELL_NOT_READ("RUL-101", Severity.FATAL, "cell of a scale file cannot be read", "量表文件单元格无法读取"),
    SCALE_UNKNOWN("RUL-102", Severity.FATAL, "unknown scale", "未知量表"),
    SOURCE_UNKNOWN("RUL-103", Severity.FATAL, "criterion without a known source", "条目缺少已知来源"),
    BANDS_OVERLAP("RUL-104", Severity.FATAL, "bands of a scale overlap", "量表区间重叠"),
    HOLE_BETWEEN_BANDS("RUL-105", Severity.FATAL, "hole between the bands of a scale", "量表区间之间有空缺"),
    SEVERITY_DOES_NOT_RISE("RUL-106", Severity.FATAL, "grade falls while the value worsens", "数值恶化而分级下降"),
    SCALE_UNIT_UNKNOWN("RUL-107", Severity.FATAL, "unit of a scale is not in the unit table", "量表单位不在单位表中"),
    BLOCK_MALFORMED("RUL-108", Severity.FATAL, "criteria that do not answer every value", "条目未覆盖所有取值"),
    TERM_NOT_IN_CATALOGUE("RUL-109", Severity.FATAL, "term or grade that the version does not define", "该版本无此术语或分级"),
    ROW_NOT_IN_SCALE("RUL-110", Severity.FATAL, "name that leads to no row of a scale", "名称未对应量表条目"),
    WORD_WITH_TWO_GRADES("RUL-111", Severity.FATAL, "word with two grades in one row", "同一词在同一条目中有两个分级");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    ScaleFileMessage(String id, Severity severity, String titleEn, String titleZh) {
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
