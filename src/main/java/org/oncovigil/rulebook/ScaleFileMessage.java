package org.oncovigil.rulebook;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with the files under {@code rules/scales/} and with the unit tables. */
public enum ScaleFileMessage implements MessageId {
    FILE_NOT_READ("RUL-100", Severity.FATAL, "scale file cannot be read", "量表文件无法读取"),
    CELL_NOT_READ("RUL-101", Severity.FATAL, "cell of a scale file cannot be read", "量表文件单元格无法读取"),
    SCALE_UNKNOWN("RUL-102", Severity.FATAL, "unknown scale", "未知量表"),
    SOURCE_UNKNOWN("RUL-103", Severity.FATAL, "criterion without a known source", "条目缺少已知来源"),
    BAND_GAP("RUL-104", Severity.FATAL, "bands of a scale leave a gap", "量表分级区间不连续");

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
