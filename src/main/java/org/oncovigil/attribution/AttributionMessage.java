package org.oncovigil.attribution;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What a person should look at in the evidence about an event. */
public enum AttributionMessage implements MessageId {
    TERM_NOT_LISTED("ATT-001", Severity.WARNING, "Term in no list", "术语未收录"),
    ONSET_IMPUTED("ATT-002", Severity.NOTE, "Onset completed from a partial date", "发生日期由不完整日期推定"),
    IMPUTATION_DECIDES("ATT-003", Severity.WARNING, "The completed date decides the class", "推定日期影响分类"),
    DOSE_WITHOUT_DATE("ATT-004", Severity.WARNING, "Dose without a date", "给药记录缺少日期"),
    TREATMENT_NOT_LINKED("ATT-005", Severity.WARNING, "Treated, but no medication is linked", "已治疗但未关联用药"),
    INDICATION_NOT_EQUAL("ATT-006", Severity.NOTE, "Medication that may have been for the event", "可能用于该事件的用药"),
    MEDICATION_NOT_LISTED("ATT-007", Severity.NOTE, "Medication in no list", "用药未收录"),
    CODED_VALUE_UNREADABLE("ATT-008", Severity.WARNING, "Coded evidence not readable", "编码证据无法读取"),
    IMMUNE_RESPONSE_UNUSABLE("ATT-009", Severity.NOTE, "Immune response not usable", "免疫应答结果不可用"),
    EVIDENCE_QUERY("ATT-010", Severity.NOTE, "Evidence that must be asked for", "证据质疑"),
    SITE_CONTRADICTED("ATT-011", Severity.WARNING, "Reaction at the site on another side", "局部反应与给药侧别不符");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    AttributionMessage(String id, Severity severity, String titleEn, String titleZh) {
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
