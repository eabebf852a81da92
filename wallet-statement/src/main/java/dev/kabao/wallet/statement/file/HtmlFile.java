package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement as one HTML page: headings and tables that a screen reader can walk, charts as inline
 * SVG whose figures are in the tables, a style sheet for screens and for paper. Nothing is loaded
 * from elsewhere, and a policy in the page forbids it.
 */
final class HtmlFile {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Texts texts;

  HtmlFile(Texts texts) {
    this.texts = texts;
  }

  void write(Statement statement, OutputStream out) throws IOException {
    Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    head(statement, html);
    if (statement.assets().isEmpty()) {
      html.write("<p>" + of(Label.NOTHING) + "</p>\n");
    }
    int number = 0;
    for (AssetStatement part : statement.assets()) {
      part(statement, part, "a" + ++number, html);
    }
    html.write("</main>\n</body>\n</html>\n");
    html.flush();
  }

  private void head(Statement statement, Writer html) throws IOException {
    String title = of(Label.TITLE) + " · " + escape(texts.period(statement.span()));
    html.write("<!DOCTYPE html>\n<html lang=\"" + (texts.isChinese() ? "zh-CN" : "en") + "\">\n");
    html.write("<head>\n<meta charset=\"utf-8\">\n");
    html.write("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
    html.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.write("<title>" + title + "</title>\n<style>\n" + style() + "</style>\n</head>\n");
    html.write("<body>\n<main>\n<h1>" + of(Label.TITLE) + "</h1>\n<dl class=\"head\">\n");
    for (Map.Entry<String, String> row : texts.head(statement).entrySet()) {
      html.write(
          "<div><dt>"
              + escape(row.getKey())
              + "</dt><dd>"
              + escape(row.getValue())
              + "</dd></div>\n");
    }
    html.write("</dl>\n");
    Optional<String> running = texts.running(statement);
    if (running.isPresent()) {
      html.write("<p class=\"note\">" + escape(running.get()) + "</p>\n");
    }
  }

  private void part(Statement statement, AssetStatement part, String id, Writer html)
      throws IOException {
    html.write("<section aria-labelledby=\"" + id + "\">\n");
    html.write("<h2 id=\"" + id + "\">" + escape(texts.heading(part.asset())) + "</h2>\n");
    figures(part, html);
    if (!part.days().isEmpty()) {
      charts(statement, part, id, html);
    }
    if (!part.categories().isEmpty()) {
      categories(part, html);
    }
    lines(statement, part, html);
    html.write("</section>\n");
  }

  private void figures(AssetStatement part, Writer html) throws IOException {
    StatementAsset asset = part.asset();
    StatementFigures figures = part.figures();
    html.write("<table class=\"figures\"><tbody>\n");
    figure(html, Label.OPENING, "", Texts.amount(asset, figures.opening()));
    held(html, asset, figures.openingHeld());
    figure(html, Label.IN.of(asset.unit()), "in", Texts.signed(asset, figures.in()));
    figure(
        html,
        Label.OUT.of(asset.unit()),
        "out",
        Texts.signed(asset, Math.negateExact(figures.out())));
    figure(html, Label.CLOSING, "sum", Texts.amount(asset, figures.closing()));
    held(html, asset, figures.closingHeld());
    html.write("</tbody></table>\n");
    if (figures.openingHeld() != 0 || figures.closingHeld() != 0) {
      html.write("<p class=\"note\">" + of(Label.HELD_NOTE.of(asset.unit())) + "</p>\n");
    }
  }

  private void held(Writer html, StatementAsset asset, long held) throws IOException {
    if (held != 0) {
      figure(html, Label.HELD.of(asset.unit()), "part", Texts.amount(asset, held));
    }
  }

  private void figure(Writer html, Label label, String kind, String amount) throws IOException {
    html.write(
        "<tr class=\""
            + kind
            + "\"><th scope=\"row\">"
            + of(label)
            + "</th><td>"
            + amount
            + "</td></tr>\n");
  }

  private void charts(Statement statement, AssetStatement part, String id, Writer html)
      throws IOException {
    Charts charts = new Charts(statement, part);
    String code = " (" + escape(part.asset().code()) + ')';
    String balance = of(Label.BALANCE_CHART) + code;
    html.write("<figure>\n<figcaption>" + balance + "</figcaption>\n");
    wide(html, balance);
    html.write(Svg.of(charts.balance(), id + "-b", balance) + "</div>\n</figure>\n");
    StatementAsset.Unit unit = part.asset().unit();
    String flow = of(Label.FLOW_CHART.of(unit)) + code;
    html.write("<figure>\n<figcaption>" + flow);
    html.write(" <span class=\"key in\">" + of(Label.IN.of(unit)) + "</span>");
    html.write(" <span class=\"key out\">" + of(Label.OUT.of(unit)) + "</span></figcaption>\n");
    wide(html, flow);
    html.write(Svg.of(charts.flow(), id + "-f", flow) + "</div>\n</figure>\n");
  }

  /** What is wider than a small screen can be moved within, by keys too. */
  private static void wide(Writer html, String name) throws IOException {
    html.write("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + name + "\">\n");
  }

  private void categories(AssetStatement part, Writer html) throws IOException {
    StatementAsset asset = part.asset();
    long most = part.categories().stream().mapToLong(StatementTotal::out).max().orElse(0);
    html.write(
        "<table class=\"totals\"><caption>" + of(Label.BY_CATEGORY) + "</caption>\n<thead><tr>");
    header(html, List.of(Label.CATEGORY), "");
    html.write("<td class=\"share\"></td>");
    header(html, List.of(Label.OUT, Label.IN, Label.ENTRIES), "number");
    html.write("</tr></thead>\n<tbody>\n");
    for (StatementTotal<Category> total : part.categories()) {
      double share = most == 0 ? 0 : 100.0 * total.out() / most;
      html.write("<tr><th scope=\"row\">" + escape(texts.of(total.of().name())) + "</th>");
      html.write("<td class=\"share\">" + bar(share) + "</td>");
      number(html, "", Texts.amount(asset, total.out()));
      number(html, "", Texts.amount(asset, total.in()));
      number(html, "", Long.toString(total.entries()));
      html.write("</tr>\n");
    }
    html.write("</tbody></table>\n");
  }

  private static String bar(double percent) {
    return percent == 0
        ? ""
        : String.format(Locale.ROOT, "<span style=\"width:%.1f%%\"></span>", percent);
  }

  private void lines(Statement statement, AssetStatement part, Writer html) throws IOException {
    if (part.figures().entries() == 0) {
      html.write("<p>" + of(Label.NO_LINES) + "</p>\n");
      return;
    }
    StatementAsset asset = part.asset();
    ZoneId zone = statement.span().zone();
    wide(html, of(Label.LINES));
    html.write("<table class=\"lines\"><caption>" + of(Label.LINES) + "</caption>\n<thead><tr>");
    header(html, List.of(Label.NUMBER), "number");
    header(html, List.of(Label.DATE, Label.KIND, Label.PARTY, Label.CATEGORY), "");
    header(html, List.of(Label.AMOUNT, Label.BALANCE), "number");
    html.write("</tr></thead>\n<tbody>\n");
    for (StatementLine line : part.lines()) {
      html.write("<tr>");
      number(html, "", Long.toString(line.number()));
      html.write("<td class=\"time\">" + Texts.minute(line.at(), zone) + "</td>");
      cell(html, texts.of(line.kind().text()));
      cell(html, line.party().map(one -> one.shown(texts.language())).orElse(""));
      cell(html, line.category().map(one -> texts.of(one.name())).orElse(""));
      number(html, line.minorUnits() > 0 ? " in" : " out", Texts.signed(asset, line.minorUnits()));
      number(html, "", Texts.amount(asset, line.balance()));
      html.write("</tr>\n");
    }
    html.write("</tbody></table>\n</div>\n");
  }

  private void header(Writer html, List<Label> labels, String kind) throws IOException {
    for (Label label : labels) {
      html.write("<th scope=\"col\" class=\"" + kind + "\">" + of(label) + "</th>");
    }
  }

  private static void cell(Writer html, String text) throws IOException {
    html.write("<td>" + escape(text) + "</td>");
  }

  private static void number(Writer html, String kind, String text) throws IOException {
    html.write("<td class=\"number" + kind + "\">" + text + "</td>");
  }

  private String of(Label label) {
    return escape(texts.of(label));
  }

  /** A text that stands for itself, in elements and in attributes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder to, int point) {
    switch (point) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> to.appendCodePoint(point);
    }
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlFile.class.getResourceAsStream("statement.css")) {
      return new String(
          Objects.requireNonNull(in, "statement.css").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
