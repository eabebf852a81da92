package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementSpan;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The two charts of an account: its balance, and what came in and left. All that is written in them
 * is digits and signs, so that any font can show it; titles and legends stand beside them as text.
 */
final class Charts {
  private static final float SIZE = 11;
  private static final double BAR_SHARE = 0.15;

  private final Statement statement;
  private final AssetStatement part;
  private final Font font;

  Charts(Statement statement, AssetStatement part) {
    this.statement = statement;
    this.part = part;
    this.font = Latin.drawn(SIZE);
  }

  /** The balance over the span, as steps at the end of each day. */
  JFreeChart balance() {
    XYSeries series = new XYSeries("balance");
    series.add(start(statement.span().first()), value(part.figures().opening()));
    for (StatementDay day : part.days()) {
      series.addOrUpdate(start(day.day()), value(day.closing()));
    }
    series.addOrUpdate(end(), value(part.figures().closing()));
    XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
    renderer.setSeriesPaint(0, Palette.BALANCE_AREA);
    renderer.setOutline(true);
    JFreeChart chart = chart(new XYSeriesCollection(series), renderer);
    // This renderer draws its line as the plot would draw its frame.
    chart.getXYPlot().setOutlinePaint(Palette.BALANCE);
    chart.getXYPlot().setOutlineStroke(new BasicStroke(1.5f));
    return chart;
  }

  /** What came in above the line, what left below it. */
  JFreeChart flow() {
    XYIntervalSeries in = new XYIntervalSeries("in");
    XYIntervalSeries out = new XYIntervalSeries("out");
    for (Buckets.Bucket bucket : Buckets.of(statement.span(), part.days())) {
      add(in, bucket, value(bucket.in()));
      add(out, bucket, -value(bucket.out()));
    }
    XYIntervalSeriesCollection both = new XYIntervalSeriesCollection();
    both.addSeries(in);
    both.addSeries(out);
    XYBarRenderer renderer = new XYBarRenderer(BAR_SHARE);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setSeriesPaint(0, Palette.IN);
    renderer.setSeriesPaint(1, Palette.OUT);
    return chart(both, renderer);
  }

  private void add(XYIntervalSeries series, Buckets.Bucket bucket, double value) {
    double from = start(bucket.first());
    double to = start(bucket.next());
    series.add((from + to) / 2, from, to, value, value, value);
  }

  private JFreeChart chart(XYDataset data, XYItemRenderer renderer) {
    XYPlot plot = new XYPlot(data, days(), amounts(), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.RULE);
    plot.setRangeGridlineStroke(new BasicStroke(0.5f));
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Palette.QUIET);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, font, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(4, 2, 2, 14));
    return chart;
  }

  private DateAxis days() {
    StatementSpan span = statement.span();
    DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(span.zone()), Locale.ROOT);
    axis.setRange(start(span.first()), start(next(span.last())));
    SimpleDateFormat format =
        new SimpleDateFormat(
            switch (Buckets.size(span)) {
              case DAY -> "MM-dd";
              case MONTH -> "yyyy-MM";
              case YEAR -> "yyyy";
            },
            Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone(span.zone()));
    axis.setDateFormatOverride(format);
    style(axis);
    return axis;
  }

  private NumberAxis amounts() {
    NumberAxis axis = new NumberAxis(null);
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setAutoRangeIncludesZero(true);
    if (part.asset().decimals() == 0) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    style(axis);
    // A browser may set digits wider than they were measured.
    axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 12));
    return axis;
  }

  private void style(ValueAxis axis) {
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLinePaint(Palette.QUIET);
    axis.setTickMarkPaint(Palette.QUIET);
  }

  private double value(long minorUnits) {
    return part.asset().decimal(minorUnits).doubleValue();
  }

  private double start(LocalDate day) {
    return day.atStartOfDay(statement.span().zone()).toInstant().toEpochMilli();
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }

  /** Where the balance ends: with the span or, if that is not over, when it was read. */
  private double end() {
    Instant end = statement.span().end();
    return (statement.over() ? end : statement.readAt()).toEpochMilli();
  }
}
