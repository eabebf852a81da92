package dev.kabao.wallet.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows a file says that it has, and how many it has. A file that was cut off has fewer;
 * that one has more is no harm.
 */
final class StatedCount {
  private static final Pattern COUNT = Pattern.compile("共\\s{0,4}([0-9]{1,9})\\s{0,4}笔记录");

  private long said;
  private long rows;

  /** Something that the file says of itself. */
  void note(String text) {
    Matcher found = COUNT.matcher(text);
    if (found.find()) {
      said = Math.max(said, Long.parseLong(found.group(1)));
    }
  }

  /** There is one more. */
  void row() {
    rows++;
  }

  /** Whether some are missing. */
  boolean isMore() {
    return said > rows;
  }
}
