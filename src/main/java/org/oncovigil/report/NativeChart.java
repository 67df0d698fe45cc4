package org.oncovigil.report;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart that a spreadsheet draws itself from cells of its own sheet, so that it can be copied to a slide. */
final class NativeChart {
    /** Rows that a chart covers. */
    static final int ROWS = 15;
    /** Unit: hundredths of a point. */
    private static final int TITLE_SIZE = 1200;

    /** Series differ by shape as well as by colour. */
    private static final MarkerStyle[] MARKERS = {MarkerStyle.TRIANGLE, MarkerStyle.CIRCLE};

    private final Page page;
    private final XSSFChart chart;

    /**
     * One series.
     *
     * @param name its name in the legend
     * @param numbers its values
     * @param column the column that holds them
     * @param firstRow the first row that holds them
     * @param colour its colour
     */
    record Series(String name, List<Integer> numbers, int column, int firstRow, String colour) {
        Series {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Starts a chart.
     *
     * @param row the row at which it begins
     * @param columns how many columns it covers
     */
    NativeChart(Page page, String title, int row, int columns) {
        this.page = page;
        var drawing = page.sheet().createDrawingPatriarch();
        this.chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, columns, row + ROWS));
        title(title);
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    }

    /** Draws bars side by side, one group a category. */
    void bars(List<String> categories, int categoryColumn, int firstRow, List<Series> series) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = countAxis();
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                categories.toArray(String[]::new), cells(firstRow, categories.size(), categoryColumn), categoryColumn);
        for (Series one : series) {
            XDDFChartData.Series drawn = data.addSeries(
                    names,
                    XDDFDataSourcesFactory.fromArray(
                            one.numbers().toArray(Integer[]::new),
                            cells(one.firstRow(), one.numbers().size(), one.column()),
                            one.column()));
            drawn.setTitle(one.name(), null);
            drawn.setFillProperties(fill(one.colour()));
        }
        chart.plot(data);
    }

    /** Draws points, or a line through them. */
    void points(String acrossTitle, String upTitle, List<Series> across, List<Series> up, boolean line) {
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        bottom.setTitle(acrossTitle);
        bottom.setMinimum(0);
        XDDFValueAxis left = countAxis();
        left.setTitle(upTitle);
        language(bottom);
        language(left);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setVaryColors(false);
        for (int position = 0; position < up.size(); position++) {
            points(data, across.get(position), up.get(position), position, line && position == 0);
        }
        chart.plot(data);
    }

    private void points(XDDFScatterChartData data, Series across, Series up, int position, boolean line) {
        XDDFScatterChartData.Series drawn = (XDDFScatterChartData.Series) data.addSeries(numbers(across), numbers(up));
        drawn.setTitle(up.name(), null);
        drawn.setSmooth(false);
        drawn.setMarkerStyle(line ? MarkerStyle.NONE : MARKERS[position % MARKERS.length]);
        drawn.getCTScatterSer()
                .getMarker()
                .addNewSpPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(CellStyles.colour(up.colour()).getRGB());
        drawn.setFillProperties(fill(up.colour()));
        if (line) {
            drawn.setLineProperties(new org.apache.poi.xddf.usermodel.XDDFLineProperties(fill(up.colour())));
        } else {
            drawn.setLineProperties(new org.apache.poi.xddf.usermodel.XDDFLineProperties(
                    new org.apache.poi.xddf.usermodel.XDDFNoFillProperties()));
        }
    }

    private org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource<Integer> numbers(Series series) {
        return XDDFDataSourcesFactory.fromArray(
                series.numbers().toArray(Integer[]::new),
                cells(series.firstRow(), series.numbers().size(), series.column()),
                series.column());
    }

    private XDDFValueAxis countAxis() {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setMinimum(0);
        axis.setMajorUnit(1);
        return axis;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(CellStyles.colour(colour).getRGB()));
    }

    private String cells(int firstRow, int rows, int column) {
        return new CellRangeAddress(firstRow, firstRow + rows - 1, column, column).formatAsString(page.tab(), true);
    }

    private void title(String text) {
        chart.setTitleText(text);
        chart.setTitleOverlay(false);
        CTTextCharacterProperties run = chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr();
        neutral(run);
        run.setSz(TITLE_SIZE);
    }

    private void language(XDDFChartAxis axis) {
        var area = chart.getCTChart().getPlotArea();
        for (var value : area.getValAxArray()) {
            if (value.getAxId().getVal() == axis.getId() && value.isSetTitle()) {
                neutral(value.getTitle()
                        .getTx()
                        .getRich()
                        .getPArray(0)
                        .getRArray(0)
                        .getRPr());
            }
        }
    }

    /** The library would write the machine's language. */
    private static void neutral(CTTextCharacterProperties run) {
        run.setLang("en-GB");
    }
}
