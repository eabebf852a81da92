package dev.kabao.wallet.jdbc;

import java.util.HashMap;
import java.util.Map;

/**
 * A set of row numbers, at a bit for each where they are dense. A number out of all bounds, as
 * somebody may have made one up, takes no more room than any other.
 */
final class RowBits {
  private static final int WORDS = 1024;
  private static final int SHIFT = 16;

  private final Map<Long, long[]> chunks = new HashMap<>();
  private long size;

  /** Adds a number; whether it was not in it before. */
  boolean add(long row) {
    long[] chunk = chunks.computeIfAbsent(row >> SHIFT, any -> new long[WORDS]);
    int word = (int) (row >> 6) & (WORDS - 1);
    long bit = 1L << row;
    if ((chunk[word] & bit) != 0) {
      return false;
    }
    chunk[word] |= bit;
    size++;
    return true;
  }

  boolean has(long row) {
    long[] chunk = chunks.get(row >> SHIFT);
    return chunk != null && (chunk[(int) (row >> 6) & (WORDS - 1)] & 1L << row) != 0;
  }

  long size() {
    return size;
  }
}
