package org.oncovigil.rulebook;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with the code lists and column maps of {@code rules/}. */
public enum CodeListMessage implements MessageId {
    LIST_MISSING("RUL-051", Severity.FATAL, "Code list cannot be read", "代码表无法读取"),
    MEANING_UNKNOWN("RUL-052", Severity.FATAL, "Code list row without a known meaning", "代码表行的含义无法识别"),
    WORD_TWICE("RUL-053", Severity.FATAL, "Word with two meanings", "同一词有两个含义"),
    MAP_ROW_WRONG("RUL-054", Severity.FATAL, "Row of a column map cannot be used", "列映射的行不可用");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    CodeListMessage(String id, Severity severity, String titleEn, String titleZh) {
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
