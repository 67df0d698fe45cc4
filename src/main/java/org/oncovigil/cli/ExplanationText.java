package org.oncovigil.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.Contribution;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.EventAlternative;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.job.EventExplanation;
import org.oncovigil.job.EventExplanation.Criterion;
import org.oncovigil.job.EventExplanation.State;
import org.oncovigil.subject.RecordRef;

/** A decision card as text, in English or Chinese. Reasons that rules and scales give are in English. */
final class ExplanationText {
    private static final int NAMES = 15;
    private static final char FIRST_WIDE = '\u2e80';

    private final EventExplanation card;
    private final boolean chinese;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(EventExplanation card, boolean chinese) {
        this.card = card;
        this.chinese = chinese;
    }

    static String of(EventExplanation card, boolean chinese) {
        ExplanationText text = new ExplanationText(card, chinese);
        text.facts();
        text.grade();
        text.mechanism();
        text.dlt();
        text.person();
        text.criteria();
        text.flips();
        text.consequences();
        return text.text.toString();
    }

    private String said(String en, String zh) {
        return chinese ? zh : en;
    }

    private void line(String name, String value) {
        int width = name.chars().map(letter -> letter >= FIRST_WIDE ? 2 : 1).sum();
        text.append(name)
                .append(" ".repeat(Math.max(1, NAMES - width)))
                .append(value)
                .append(System.lineSeparator());
    }

    private void facts() {
        AssessedEvent event = card.event();
        line(said("event", "事件"), event.id().value() + "  " + event.term());
        line(
                said("known in", "依据"),
                said(
                                "run " + card.runId() + ", data cut-off " + card.dataCutoff(),
                                "第" + card.runId() + "次运行，数据截止" + card.dataCutoff())
                        + (card.rulesChanged()
                                ? said(
                                        "; the rulebook has changed since, the verdict is by today's",
                                        "；规则库此后已变更，判定依当前规则")
                                : ""));
        line(said("records", "记录"), records(event.event().records()));
        line(said("onset", "发生"), onset(event.timing()));
        line(
                said("serious", "严重"),
                event.isSerious()
                        ? event.event().seriousness().criteria().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", said("yes ", "是 "), ""))
                        : said("no", "否"));
        line(said("causality", "因果"), event.event().causality() + said(" by the investigator", "（研究者）"));
    }

    private static String records(List<RecordRef> records) {
        return records.stream()
                .map(record -> record.file() + " line " + record.line() + " (" + record.key() + ")")
                .collect(Collectors.joining("; "));
    }

    private String onset(OnsetTiming timing) {
        String day = timing.onset().map(Object::toString).orElse(said("not known", "未知"));
        String studyDay = timing.daysSinceFirstDose()
                .map(days -> days >= 0 ? days + 1 : days)
                .map(number -> said(", study day " + number, "，研究第" + number + "天"))
                .orElse("");
        String dose = timing.daysSinceLastDose()
                .map(days -> said(
                        ", " + days + " d after dose " + timing.priorDoseCount(),
                        "，第" + timing.priorDoseCount() + "次给药后" + days + "天"))
                .orElse(said(", before any dose", "，给药前"));
        String length = timing.durationDays()
                .map(days -> timing.end().isPresent()
                        ? said(", over after " + days + " d", "，持续" + days + "天")
                        : said(", not over after " + days + " d", "，" + days + "天仍未结束"))
                .orElse("");
        return day + (timing.imputed() ? said(" (partial date)", "（部分日期）") : "") + studyDay + dose + length;
    }

    private void grade() {
        AssessedEvent event = card.event();
        String governs = event.isGraded() ? String.valueOf(event.gradeNumber()) : said("none", "无");
        String site = event.event()
                .siteGrade()
                .map(grade -> String.valueOf(grade.grade().number()))
                .orElse("-");
        line(
                said("grade", "分级"),
                governs + said(", by ", "，依据") + event.grading().governing() + ": "
                        + event.grading().reason());
        line("", said("site ", "研究中心") + site);
        line("", cell(event.grading().vaccineScale()));
        line("", cell(event.grading().ctcae()));
        event.grading()
                .next()
                .ifPresent(next -> line(
                        "",
                        said("next: grade ", "下一级：") + next.grade().number() + said(" at ", "，界值")
                                + next.bound().toPlainString() + " " + next.unit() + said(", away ", "，相差")
                                + next.distance().toPlainString()));
    }

    private String cell(GradeResult result) {
        if (result instanceof GradeResult.Graded graded) {
            return graded.scale() + " " + graded.value().number() + ", " + graded.criterion() + " (" + graded.status()
                    + "): " + graded.reason();
        }
        return said("not graded: ", "未分级：") + result.reason();
    }

    private void mechanism() {
        Attribution answer = card.event().attribution();
        String scores = answer.immuneScore().isPresent()
                ? said(", immune ", "，免疫")
                        + answer.immuneScore().get()
                        + said(", direct ", "，直接")
                        + answer.directScore().orElse(0)
                : "";
        line(
                said("mechanism", "机制"),
                answer.toxicityClass() + " (" + answer.confidence() + "), " + said("gate ", "关卡") + answer.gate()
                        + scores);
        for (Contribution one : answer.contributions()) {
            line("", one.axis() + " " + (one.points() > 0 ? "+" : "") + one.points() + "  " + one.evidence());
        }
        if (!answer.missing().isEmpty()) {
            line("", said("missing: ", "缺失：") + String.join(", ", answer.missing()));
        }
        if (!answer.flipping().isEmpty()) {
            line("", said("could turn the class: ", "可能改变分类：") + String.join(", ", answer.flipping()));
        }
        line("", said(answer.rationaleEn(), answer.rationaleZh()));
    }

    private void dlt() {
        line("DLT", card.verdict().decision() + ": " + card.verdict().reason());
        card.subject()
                .windowEnd()
                .ifPresent(end -> line(
                        "",
                        said("window ", "观察期") + card.subject().firstDose().orElseThrow() + said(" to ", "至") + end
                                + ", " + card.verdict().position()));
    }

    private void person() {
        card.conclusion()
                .flatMap(conclusion -> conclusion.judgement().verdicts().stream()
                        .filter(verdict -> verdict.event().equals(card.event().id()))
                        .findFirst())
                .flatMap(DltVerdict::review)
                .ifPresent(review -> line(
                        said("reviewer", "审阅人"),
                        review.reviewer() + ": "
                                + (review.confirmed() ? said("DLT confirmed", "确认为DLT") : said("no DLT", "不是DLT"))
                                + ", "
                                + review.effect()));
    }

    private void criteria() {
        for (Criterion one : card.criteria()) {
            String title = one.id() + " " + said(one.titleEn(), one.titleZh());
            if (one.state() == State.MET) {
                line(said("  met", "  符合"), title + ": " + one.because());
                one.limits()
                        .forEach(limit -> line(
                                "",
                                "  " + limit.name() + " = " + limit.value().toPlainString() + " " + limit.unit() + ", "
                                        + limit.origin()));
            } else if (one.state() == State.SWITCHED_OFF) {
                line(said("  not used", "  停用"), title);
            } else {
                line(said("  not met", "  不符合"), title + nearest(one.nearest()));
            }
        }
    }

    private String nearest(Optional<EventAlternative> nearest) {
        return nearest.map(change -> said("; would be met: ", "；若") + said(change.en(), change.zh()) + said("", "则符合"))
                .orElse("");
    }

    private void flips() {
        if (card.flips().isEmpty()) {
            line(said("would turn it", "何者可改变"), said("no single change of those tried", "所尝试的单项变化均不能"));
            return;
        }
        String name = said("would turn it", "何者可改变");
        for (EventExplanation.Flip flip : card.flips()) {
            line(
                    name,
                    said(flip.change().fact().en(), flip.change().fact().zh()) + ": "
                            + said(flip.change().en(), flip.change().zh()) + " -> " + flip.decision());
            name = "";
        }
    }

    private void consequences() {
        String id = card.event().id().value();
        card.conclusion().ifPresent(conclusion -> {
            conclusion.judgement().stopReasons().stream()
                    .filter(reason -> reason.about().equals(id))
                    .forEach(reason ->
                            line(said("stop", "停药"), reason.rule() + " " + reason.outcome() + ": " + reason.because()));
            conclusion.judgement().pauseMarks().stream()
                    .filter(mark -> mark.event().value().equals(id))
                    .forEach(mark -> line(said("pause", "暂停"), mark.rule() + " " + mark.scope()));
            conclusion.flags().stream()
                    .filter(flag -> flag.about().equals(id))
                    .forEach(flag -> line(said("follow-up", "随访"), flag.rule() + ": " + flag.because()));
        });
    }
}
