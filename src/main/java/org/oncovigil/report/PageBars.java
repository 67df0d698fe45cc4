package org.oncovigil.report;

import java.util.List;
import org.oncovigil.escalation.CohortTally;

/**
 * The drawing of subjects with a DLT by cohort: those confirmed by rule filled, those still possible hatched, and a frame
 * as long as the subjects treated. The numbers stand beside the bars.
 */
final class PageBars {
    /** Units of the drawing. */
    private static final int WIDTH = 720;

    private static final int LEFT = 110;
    private static final int BAR_ROOM = 420;
    private static final int STEP = 26;
    private static final int BAR = 16;
    private static final int TEXT_DROP = 12;
    private static final int GAP = 8;
    private static final int LEGEND_HEIGHT = 30;
    private static final int LEGEND_STEP = 180;

    private final Markup out;
    private final Words words;
    private final String treated;

    /**
     * The drawing.
     *
     * @param treated the word for subjects treated
     */
    PageBars(Markup out, Words words, String treated) {
        this.out = out;
        this.words = words;
        this.treated = treated;
    }

    /** Writes the drawing of some cohorts. */
    void write(List<CohortTally> cohorts) {
        int height = LEGEND_HEIGHT + cohorts.size() * STEP;
        String title = words.say(Phrase.CHART_TITLE);
        out.open("figure").element("figcaption", title).line();
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                title,
                "xmlns",
                "http://www.w3.org/2000/svg");
        out.line()
                .own("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
                        + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#c55a11\" stroke-width=\"3\"/>"
                        + "</pattern></defs>")
                .line();
        legend();
        int most = cohorts.stream()
                .mapToInt(tally -> Math.max(length(tally), tally.treated().size()))
                .max()
                .orElse(0);
        for (int place = 0; place < cohorts.size(); place++) {
            cohort(cohorts.get(place), LEGEND_HEIGHT + place * STEP, Math.max(most, 1));
        }
        out.close("svg").close("figure").line();
    }

    private static int length(CohortTally tally) {
        return tally.confirmed().size() + tally.possible().size();
    }

    private void legend() {
        List<String> looks = List.of("bar-rule", "bar-possible", "bar-treated");
        List<String> texts = List.of(words.of("CONFIRMED_BY_RULE"), words.of("POSSIBLE"), treated);
        for (int place = 0; place < looks.size(); place++) {
            int x = LEFT + place * LEGEND_STEP;
            bar(looks.get(place), x, 2, BAR);
            label(texts.get(place), x + BAR + GAP, 2, "start");
        }
        out.line();
    }

    private void cohort(CohortTally tally, int y, int most) {
        int rule = tally.confirmed().size();
        int possible = tally.possible().size();
        int given = tally.treated().size();
        label(tally.cohort(), LEFT - GAP, y, "end");
        bar("bar-treated", LEFT, y, scaled(given, most));
        bar("bar-rule", LEFT, y, scaled(rule, most));
        bar("bar-possible", LEFT + scaled(rule, most), y, scaled(rule + possible, most) - scaled(rule, most));
        String numbers = rule + " + " + possible + " / " + given;
        label(numbers, LEFT + scaled(Math.max(rule + possible, given), most) + GAP, y, "start");
        out.line();
    }

    private static int scaled(int count, int most) {
        return count * BAR_ROOM / most;
    }

    private void bar(String look, int x, int y, int width) {
        if (width > 0) {
            out.open("rect", "class", look, "x", text(x), "y", text(y), "width", text(width), "height", text(BAR));
            out.close("rect");
        }
    }

    private void label(String label, int x, int y, String anchor) {
        out.plain("text", label, "x", text(x), "y", text(y + TEXT_DROP), "text-anchor", anchor);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
