package org.oncovigil.grading;

import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Severity;

/** What grading tells a person to look at. */
public enum GradingMessage implements MessageId {
    GRADES_DIFFER("GRD-001", Severity.WARNING, "grade of the site and of the engine differ", "研究中心分级与引擎分级不一致"),
    NOTHING_TO_GRADE_BY(
            "GRD-002", Severity.NOTE, "reaction at the dosing site without anything to grade by", "接种部位反应缺少分级依据"),
    UNIT_UNKNOWN("GRD-003", Severity.WARNING, "unit is not known", "单位无法识别"),
    DIAMETER_WITHOUT_UNIT("GRD-004", Severity.WARNING, "diameter without a unit", "直径缺少单位"),
    OUTSIDE_TERM_RANGE("GRD-005", Severity.WARNING, "grade that the CTCAE term does not define", "CTCAE术语无此分级"),
    GRADED_ON_OTHER_SCALE("GRD-006", Severity.WARNING, "grade of another scale", "使用了其他量表分级"),
    NO_GRADE("GRD-007", Severity.ERROR, "event without any grade", "事件无任何分级"),
    FATAL_BELOW_FIVE("GRD-008", Severity.WARNING, "fatal event below grade 5", "致死事件分级低于5级"),
    CRS_BY_ASTCT("GRD-009", Severity.NOTE, "cytokine release syndrome worse by ASTCT", "按ASTCT细胞因子释放综合征更重"),
    LIFE_THREATENING_BELOW_FOUR("GRD-010", Severity.WARNING, "life-threatening and below grade 4", "危及生命而分级低于4级"),
    ADMITTED_BELOW_THREE("GRD-011", Severity.WARNING, "admitted to hospital and below grade 3", "住院而分级低于3级"),
    FIVE_WITHOUT_DEATH("GRD-012", Severity.WARNING, "grade 5 without a death", "5级而无死亡记录"),
    FOUR_NOT_SERIOUS("GRD-013", Severity.WARNING, "grade 4 and not serious", "4级而非严重不良事件"),
    TREATED_AT_GRADE_ONE("GRD-014", Severity.WARNING, "treated at a grade that needs no treatment", "无需干预的分级却给予治疗"),
    FUNCTION_MISSING("GRD-020", Severity.WARNING, "effect on daily living not recorded", "未记录对日常生活的影响");

    private final String id;
    private final Severity severity;
    private final String titleEn;
    private final String titleZh;

    GradingMessage(String id, Severity severity, String titleEn, String titleZh) {
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
