package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.job.RulebookReview;
import org.oncovigil.rulebook.AttributionPrint;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.Parameter;
import org.oncovigil.study.StudyProtocol;

/** A study's rulebook as Markdown, for reading and signature. Rendered from the rulebook, never typed by hand. */
final class RulebookText {
    private final RulebookReview review;
    private final Rulebook rulebook;
    private final boolean english;
    private final boolean chinese;
    private final List<String> lines = new ArrayList<>();

    private RulebookText(RulebookReview review, boolean english, boolean chinese) {
        this.review = review;
        this.rulebook = review.rulebook().orElseThrow();
        this.english = english;
        this.chinese = chinese;
    }

    /** The text in English, Chinese, or both beside each other. The attribution model is in English. */
    static String of(RulebookReview review, boolean english, boolean chinese) {
        RulebookText text = new RulebookText(review, english, chinese);
        text.protocol();
        text.rulebook.protocol().ruleSets().keySet().forEach(text::ruleSet);
        text.exclusions();
        text.signature();
        return String.join("\n", text.lines) + "\n\n"
                + AttributionPrint.text(text.rulebook.model(), text.rulebook.overrides());
    }

    private String said(String en, String zh) {
        return english && chinese ? en + " " + zh : english ? en : zh;
    }

    private void heading(String en, String zh) {
        lines.add("");
        lines.add("## " + said(en, zh));
        lines.add("");
    }

    private void item(String en, String zh, String value) {
        lines.add("- " + said(en, zh) + ": " + (value.isEmpty() ? "-" : value));
    }

    private void protocol() {
        StudyProtocol protocol = rulebook.protocol();
        lines.add("# " + protocol.id().value() + ": " + said("protocol and rules", "方案与规则"));
        lines.add("");
        item("Title", "标题", protocol.title());
        item("Protocol version", "方案版本", protocol.version());
        item("Rulebook", "规则库", rulebook.sha256());
        item("Product", "产品", protocol.product().type());
        item("Platforms", "平台", String.join(", ", protocol.product().platforms()));
        item("Scale of local reactions", "局部反应分级标准", protocol.scales().local());
        item("Scale of everything else", "其他事件分级标准", protocol.scales().systemic());
        item(
                "Long-term follow-up",
                "长期随访",
                protocol.followUp().category() + ", " + protocol.followUp().years() + " " + said("years", "年"));
        heading("Cohorts", "队列");
        for (Cohort cohort : protocol.cohorts()) {
            lines.add("- " + cohort.id() + ": " + cohort.doseLevel() + ", " + cohort.part() + ", "
                    + String.join(" ", cohort.armCodes())
                    + (cohort.checkpointInhibitor() ? ", " + said("with a checkpoint inhibitor", "联合免疫检查点抑制剂") : ""));
        }
    }

    private void ruleSet(String ruleSet) {
        heading("Rules of " + ruleSet, ruleSet + "规则");
        review.titles().stream()
                .filter(title -> title.ruleSet().equals(ruleSet))
                .forEach(this::rule);
        heading("Limits of " + ruleSet, ruleSet + "参数");
        rulebook.protocol().parameters(ruleSet).all().forEach(this::limit);
    }

    private void rule(RuleTitle title) {
        String off = rulebook.protocol().switchedOff().contains(title.wholeId())
                ? " **" + said("Switched off by the protocol.", "方案已停用。") + "**"
                : "";
        lines.add("- **" + title.id() + "** " + said(title.titleEn() + ".", title.titleZh() + "。") + off + " "
                + said("Source", "来源") + ": " + title.source() + ". " + said("Since", "自版本") + " " + title.since()
                + ". "
                + said("Reviewer", "审阅") + ": " + title.reviewer() + ".");
    }

    private void limit(Parameter parameter) {
        lines.add("- " + parameter.name() + " = " + parameter.value().toPlainString() + " " + parameter.unit() + ": "
                + said(parameter.meaningEn() + ".", parameter.meaningZh() + "。") + " " + said("Set in", "设定于") + " "
                + parameter.origin() + ".");
    }

    private void exclusions() {
        heading("What each exclusion removes", "各排除项去除的标准");
        rulebook.exclusions()
                .removes()
                .forEach((exclusion, criteria) -> lines.add(
                        "- " + exclusion + ": " + criteria.stream().sorted().collect(Collectors.joining(", "))));
    }

    private void signature() {
        heading("Signature", "签署");
        lines.add(said("Name, role, date", "姓名、职务、日期") + ": ______________________________");
    }
}
