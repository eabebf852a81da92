package dev.kabao.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Charts of blocks, for terminals of 80 columns. Nothing of them is longer than {@link #WIDTH}. */
final class Charts {
  /** The most places of a line. */
  static final int WIDTH = 78;

  private static final int LABEL = 24;
  private static final int AMOUNT = 16;
  private static final int SHARE = 6;
  private static final int BAR = WIDTH - LABEL - AMOUNT - SHARE - 2;
  private static final int EIGHTHS = 8;

  /** Parts of a block that grow to the right, by eighths, and that grow upwards. */
  private static final String ACROSS = " ▏▎▍▌▋▊▉";

  private static final String UP = " ▁▂▃▄▅▆▇";
  private static final String FULL = "█";
  private static final String SHADED = "▒";
  private static final String EMPTY = "░";

  private Charts() {}

  /**
   * Something with an amount.
   *
   * @param label what it is
   * @param minor how much; what is below zero has no bar
   * @param amount the same as it is written
   * @param share its share of the whole, such as {@code 12%}; may be empty
   */
  record Row(String label, long minor, String amount, String share) {}

  /**
   * One month.
   *
   * @param label two or three characters
   * @param first the height of its filled column
   * @param second the height of its shaded one, to the right
   */
  record Column(String label, long first, long second) {}

  /** A bar for each row, as long as its part of the longest. */
  static List<String> bars(List<Row> rows) {
    long most = rows.stream().mapToLong(Row::minor).max().orElse(0);
    return rows.stream().map(row -> bar(row, most)).toList();
  }

  private static String bar(Row row, long most) {
    return Cells.fit(row.label(), LABEL)
        + ' '
        + Cells.fit(across(row.minor(), most, BAR), BAR)
        + Cells.right(row.amount(), AMOUNT + 1)
        + Cells.right(row.share(), SHARE);
  }

  /** Something of a whole, from left to right, and what it is short of. */
  static String gauge(Row row, long whole) {
    String filled = across(Math.min(row.minor(), whole), whole, BAR);
    String rest = EMPTY.repeat(BAR - Cells.width(filled));
    return Cells.fit(row.label(), LABEL)
        + ' '
        + filled
        + rest
        + Cells.right(row.amount(), AMOUNT + 1)
        + Cells.right(row.share(), SHARE);
  }

  /** Two columns for each month on a common scale, the highest of which is written beside it. */
  static List<String> columns(List<Column> months, int height, String top) {
    long most =
        months.stream().mapToLong(month -> Math.max(month.first(), month.second())).max().orElse(0);
    int side = Cells.width(top);
    List<String> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder line = new StringBuilder(row == height - 1 ? top : " ".repeat(side));
      line.append(row == height - 1 ? " ┤" : " │");
      for (Column month : months) {
        line.append(' ')
            .append(up(month.first(), most, height, row, FULL).repeat(2))
            .append(up(month.second(), most, height, row, SHADED).repeat(2));
      }
      lines.add(line.toString().stripTrailing());
    }
    StringBuilder axis = new StringBuilder(Cells.right("0", side)).append(" └");
    StringBuilder names = new StringBuilder(" ".repeat(side + 2));
    for (Column month : months) {
      axis.append("─────");
      names.append(Cells.right(month.label(), 4)).append(' ');
    }
    lines.add(axis.toString());
    lines.add(names.toString().stripTrailing());
    return lines;
  }

  /** How far a bar goes; what is there at all has at least the thinnest one. */
  private static String across(long value, long most, int places) {
    if (value <= 0 || most <= 0) {
      return "";
    }
    int eighths = Math.max(1, eighths(value, most, places));
    int rest = eighths % EIGHTHS;
    return FULL.repeat(eighths / EIGHTHS) + (rest == 0 ? "" : ACROSS.substring(rest, rest + 1));
  }

  /** The part of a column in a row; there are no shaded eighths, so its top is always filled. */
  private static String up(long value, long most, int height, int row, String whole) {
    int there = above(value, most, height, row);
    return there >= EIGHTHS ? whole : UP.substring(Math.max(0, there), Math.max(0, there) + 1);
  }

  /** How many eighths of a row and those above it a column fills. */
  private static int above(long value, long most, int height, int row) {
    return value <= 0 || most <= 0 ? 0 : Math.max(1, eighths(value, most, height)) - row * EIGHTHS;
  }

  private static int eighths(long value, long most, int places) {
    return (int) Math.round((double) value / most * places * EIGHTHS);
  }
}
