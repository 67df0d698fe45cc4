package org.oncovigil.job;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What the job itself finds. */
public enum JobMessage implements MessageId {
    DUPLICATE_ROW("JOB-001", Severity.NOTE, "Identical record appears more than once", "相同记录重复出现"),
    AFTER_CUTOFF("JOB-002", Severity.ERROR, "Event began after the data cut-off", "事件开始于数据截止日之后"),
    RECORDS_AFTER_CUTOFF("JOB-003", Severity.NOTE, "Records after the data cut-off are left out", "数据截止日之后的记录未计入"),
    LAB_NOT_REPORTED("JOB-004", Severity.WARNING, "Laboratory finding that no event reports", "实验室异常未作为事件报告"),
    CAUSALITY_DISPUTED(
            "JOB-006", Severity.WARNING, "Investigator and engine disagree on the cause", "研究者与系统对因果关系判断不一致"),
    ARM_UNKNOWN("JOB-007", Severity.WARNING, "Dosed subject is in no cohort of the protocol", "已给药受试者不属于方案任何队列"),
    ONSET_TOUCHES_WINDOW("JOB-009", Severity.WARNING, "Partial onset may lie in the DLT window", "不完整的开始日期可能落在DLT观察期内"),
    DOMAIN_MISSING("JOB-010", Severity.FATAL, "Required listing is missing or empty", "缺少必需的清单或清单为空"),
    SET_ASIDE_WARNING("JOB-011", Severity.WARNING, "Rows set aside above the warning limit", "搁置行数超过警告限度"),
    SET_ASIDE_FAIL("JOB-012", Severity.FATAL, "Rows set aside above the fail limit", "搁置行数超过失败限度"),
    ROWS_FELL("JOB-013", Severity.FATAL, "Rows fell below the allowed drop against the last night", "行数较上一晚下降超过允许范围"),
    NO_NIGHT("JOB-014", Severity.FATAL, "No listings for this data cut-off", "该数据截止日没有清单"),
    STUDY_UNKNOWN("JOB-015", Severity.FATAL, "No such study", "没有该研究"),
    LOCKED("JOB-016", Severity.FATAL, "Another run of this study holds the lock", "该研究的另一次运行持有锁"),
    STORE_UNUSABLE("JOB-017", Severity.FATAL, "The store cannot be used", "数据库无法使用"),
    LOT_NOT_RECORDED(
            "JOB-018", Severity.WARNING, "Severe event after a dose whose lot is not recorded", "未记录批号的给药后发生重度事件"),
    SYMPTOMS_NOT_RECORDED(
            "JOB-020", Severity.WARNING, "Grade 3 laboratory event without a word on symptoms", "3级实验室事件未记录有无症状"),
    DOSE_PLAN_MISSING("JOB-021", Severity.WARNING, "Interrupted dosing without planned dose days", "给药中断但方案未给出计划给药日"),
    DOSE_AMOUNT_NOT_COMPARABLE(
            "JOB-022", Severity.WARNING, "Given amount cannot be held against the planned dose", "实际给药量无法与计划量比较"),
    NOTHING_KNOWN("JOB-023", Severity.FATAL, "Nothing is known of this study on that day", "该日期尚无该研究的结果"),
    EVENT_UNKNOWN("JOB-024", Severity.FATAL, "No such event, or several", "没有该事件，或有多个匹配"),
    SEAL_BROKEN("JOB-025", Severity.FATAL, "The seal of a run does not hold", "运行封存校验不一致"),
    ROW_ALTERED("JOB-026", Severity.FATAL, "A source row was altered", "源数据行被更改"),
    VALUE_DIFFERS("JOB-027", Severity.FATAL, "A kept value is not what its source rows give", "保存的结果与源数据重新计算不一致"),
    NOT_RECOMPUTED("JOB-028", Severity.FATAL, "The run was made with another rulebook", "该运行使用了不同的规则库");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    JobMessage(String id, Severity severity, String titleEn, String titleZh) {
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
