package org.oncovigil.inference;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can be wrong with a rule file. */
public enum InferenceMessage implements MessageId {
    DOES_NOT_COMPILE("RUL-060", "Rule file does not compile", "规则文件无法编译"),
    NAME_MALFORMED("RUL-061", "Rule name is not RULE-SET/ID Title", "规则名称格式不正确"),
    METADATA_MISSING("RUL-062", "Rule lacks its source, since, reviewer or Chinese title", "规则缺少来源、版本、审阅者或中文标题"),
    NAME_TWICE("RUL-063", "Two rules have one id", "规则编号重复"),
    FORBIDDEN_WORD("RUL-064", "Rule file uses a construct that is not allowed", "规则文件使用了不允许的写法"),
    SWITCHED_OFF_UNKNOWN("RUL-065", "The protocol switches off a rule that does not exist", "方案停用了不存在的规则"),
    TERM_SET_UNKNOWN("RUL-066", "Rule asks for a term set that does not exist", "规则引用了不存在的术语集");

    private final String id;
    private final String titleEn;
    private final String titleZh;

    InferenceMessage(String id, String titleEn, String titleZh) {
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
