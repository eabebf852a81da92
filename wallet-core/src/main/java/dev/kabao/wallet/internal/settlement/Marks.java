package dev.kabao.wallet.internal.settlement;

/**
 * A set of sequences above zero: 16 to 32 bytes for each run of 64 neighbours, of which there are
 * as many as lines in a file at the very worst, and a 64th of that where a day's movements lie side
 * by side, as they do. Confined to one run.
 */
final class Marks {
  private static final int FIRST_CAPACITY = 1 << 10;
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /** Open addressing: the number of a run, plus one so that zero is free. */
  private long[] runs = new long[FIRST_CAPACITY];

  private long[] bits = new long[FIRST_CAPACITY];
  private int size;

  /** Adds a sequence; whether it was not there. */
  boolean add(long sequence) {
    int at = slot(runs, run(sequence));
    if (runs[at] == 0) {
      if (2 * (size + 1) > runs.length) {
        grow();
        at = slot(runs, run(sequence));
      }
      runs[at] = run(sequence);
      size++;
    }
    boolean fresh = (bits[at] & bit(sequence)) == 0;
    bits[at] |= bit(sequence);
    return fresh;
  }

  /** Whether a sequence is there. */
  boolean contains(long sequence) {
    return (bits[slot(runs, run(sequence))] & bit(sequence)) != 0;
  }

  private void grow() {
    long[] moreRuns = new long[2 * runs.length];
    long[] moreBits = new long[moreRuns.length];
    for (int i = 0; i < runs.length; i++) {
      if (runs[i] != 0) {
        int at = slot(moreRuns, runs[i]);
        moreRuns[at] = runs[i];
        moreBits[at] = bits[i];
      }
    }
    runs = moreRuns;
    bits = moreBits;
  }

  /** Where a run is, or where it would be. */
  private static int slot(long[] table, long run) {
    int mask = table.length - 1;
    int at = (int) ((run * MIX) >>> 32) & mask;
    while (table[at] != 0 && table[at] != run) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long run(long sequence) {
    return (sequence >>> 6) + 1;
  }

  private static long bit(long sequence) {
    return 1L << (sequence & 63);
  }
}
