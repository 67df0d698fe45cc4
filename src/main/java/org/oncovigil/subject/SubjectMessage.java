package org.oncovigil.subject;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What can disagree between the records of one subject. */
public enum SubjectMessage implements MessageId {
    SERIOUS_BY_CRITERIA(
            "LST-101", Severity.WARNING, "Serious by its criteria, not by the site's word", "按标准为严重，但研究者未判为严重"),
    SERIOUS_WITHOUT_CRITERION("LST-102", Severity.NOTE, "Serious without a criterion", "判为严重但未注明标准"),
    GRADE_RAISED("LST-103", Severity.WARNING, "Grade raised by seriousness", "因严重性标准上调分级"),
    NUMBER_REUSED("LST-104", Severity.WARNING, "Event number used for several starts", "同一事件编号有多个开始日期"),
    ONSET_COMPLETED("LST-105", Severity.NOTE, "Start date was completed", "开始日期已补全"),
    OUTCOME_CONTRADICTED("LST-106", Severity.WARNING, "Record after a fatal outcome", "死亡结局后仍有其他结局"),
    NOT_RECOVERED_WITH_END("LST-107", Severity.NOTE, "Not recovered, with an end date", "未恢复但有结束日期"),
    ONE_REACTION_TWICE("LST-108", Severity.NOTE, "Reaction both reported and in the diary", "同一反应既有报告又有日记记录"),
    TERM_CHANGED("LST-109", Severity.NOTE, "Reported term differs between records", "同一事件的报告术语不同"),
    REACTION_WITHOUT_DATES("LST-110", Severity.WARNING, "Perhaps one reaction told twice", "可能为同一反应"),
    FOUND_AGAIN("LST-111", Severity.NOTE, "Event found again", "事件重新匹配"),
    FOUND_AGAIN_REDATED("LST-112", Severity.WARNING, "Event found again under another start", "事件以其他开始日期重新匹配"),
    DIARY_CONTRADICTS("LST-113", Severity.WARNING, "Diary contradicts itself", "日记卡前后矛盾");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    SubjectMessage(String id, Severity severity, String titleEn, String titleZh) {
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
