package org.oncovigil.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.oncovigil.escalation.CohortTally;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The bar chart of subjects with a DLT by cohort: those confirmed by rule, beside those still possible. */
final class BoardChart {
    private static final int ROWS = 15;
    private static final int COLUMNS = 22;
    /** Unit: hundredths of a point. */
    private static final int TITLE_SIZE = 1200;

    private BoardChart() {}

    /**
     * Adds the chart.
     *
     * @param cohorts the cohorts, in the rows below the headers
     * @param confirmed the column of the confirmed ones
     * @param possible the column of the possible ones
     * @param row the row at which the chart begins
     */
    static void add(Book book, Page page, List<CohortColumns.Row> cohorts, int confirmed, int possible, int row) {
        var drawing = page.sheet().createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + ROWS));
        title(chart, book.words().say(Phrase.CHART_TITLE));
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setMinimum(0);
        left.setMajorUnit(1);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        String[] names = cohorts.stream().map(cohort -> cohort.tally().cohort()).toArray(String[]::new);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(names, cells(page, names.length, 0), 0);
        series(
                book,
                page,
                bars,
                categories,
                "CONFIRMED_BY_RULE",
                counts(cohorts, tally -> tally.confirmed().size()),
                confirmed,
                CellStyles.RED);
        series(
                book,
                page,
                bars,
                categories,
                "POSSIBLE",
                counts(cohorts, tally -> tally.possible().size()),
                possible,
                "F4B183");
        chart.plot(bars);
    }

    private static void title(XSSFChart chart, String text) {
        chart.setTitleText(text);
        chart.setTitleOverlay(false);
        CTTextCharacterProperties run = chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr();
        // the library would write the machine's language
        run.setLang("en-GB");
        run.setSz(TITLE_SIZE);
    }

    private static Integer[] counts(List<CohortColumns.Row> cohorts, ToIntFunction<CohortTally> count) {
        return cohorts.stream().map(cohort -> count.applyAsInt(cohort.tally())).toArray(Integer[]::new);
    }

    private static void series(
            Book book,
            Page page,
            XDDFBarChartData bars,
            XDDFCategoryDataSource categories,
            String word,
            Integer[] counts,
            int column,
            String colour) {
        XDDFChartData.Series series = bars.addSeries(
                categories, XDDFDataSourcesFactory.fromArray(counts, cells(page, counts.length, column), column));
        series.setTitle(book.words().of(word), null);
        series.setFillProperties(new XDDFSolidFillProperties(
                XDDFColor.from(CellStyles.colour(colour).getRGB())));
    }

    private static String cells(Page page, int cohorts, int column) {
        return new CellRangeAddress(Page.FIRST_ROW, Page.FIRST_ROW + cohorts - 1, column, column)
                .formatAsString(page.tab(), true);
    }
}
