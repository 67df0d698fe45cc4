package org.oncovigil.rulebook;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with a protocol or a table of the rulebook. */
public enum RulebookMessage implements MessageId {
    FILE_UNREADABLE("RUL-001", "File of the rulebook cannot be read", "规则库文件无法读取"),
    NOT_YAML("RUL-002", "Protocol is not YAML", "方案文件不是有效的YAML"),
    KEY_UNKNOWN("RUL-003", "Unknown key", "未知的键"),
    KEY_MISSING("RUL-004", "Required key is missing", "缺少必需的键"),
    VALUE_WRONG("RUL-005", "Value cannot be used", "值不可用"),
    KEY_TWICE("RUL-006", "Key stands twice", "键重复"),
    PARAMETER_UNKNOWN("RUL-007", "Rule set has no such parameter", "规则集没有该参数"),
    PARAMETER_OUT_OF_RANGE("RUL-008", "Parameter is outside its range", "参数超出范围"),
    REFERENCE_UNKNOWN("RUL-009", "Refers to something that does not exist", "引用了不存在的内容"),
    TABLE_COLUMN_MISSING("RUL-010", "Table lacks a column", "表缺少列"),
    ACTIVATION_BLOCKED("RUL-011", "Study cannot be activated", "研究不能启用");

    private final String id;
    private final String titleEn;
    private final String titleZh;

    RulebookMessage(String id, String titleEn, String titleZh) {
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
