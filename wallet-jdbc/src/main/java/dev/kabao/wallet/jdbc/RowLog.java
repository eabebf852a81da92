package dev.kabao.wallet.jdbc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one transaction adds to a table: their bytes, a hint for each, and the number of
 * the first, which is the first value of its row.
 */
final class RowLog {
  private final Digests digests;
  private final RowBytes rows = new RowBytes();
  private int[] hints = new int[16];
  private int rowStart;
  private long first;
  private int count;

  RowLog(Digests digests) {
    this.digests = digests;
  }

  RowLog number(long value) {
    if (count == 0 && rows.length == 0) {
      first = value;
    }
    rows.number(value);
    return this;
  }

  RowLog bytes(byte @Nullable [] value) {
    rows.bytes(value);
    return this;
  }

  RowLog text(String value) {
    rows.text(value);
    return this;
  }

  RowLog nothing() {
    rows.nothing();
    return this;
  }

  /** The bytes so far, for rows that are read. */
  RowBytes rows() {
    return rows;
  }

  void endRow() {
    if (count == hints.length) {
      hints = Arrays.copyOf(hints, count * 2);
    }
    hints[count++] = digests.hint(rows, rowStart);
    rowStart = rows.length;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Puts down what the journal keeps of the rows, and forgets them. */
  Section take(int what) {
    Section section = new Section(what, first, digests.of(what, rows), Arrays.copyOf(hints, count));
    clear();
    return section;
  }

  void clear() {
    rows.clear();
    rowStart = 0;
    count = 0;
    first = 0;
  }
}
