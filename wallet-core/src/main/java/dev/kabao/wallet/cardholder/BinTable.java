package dev.kabao.wallet.cardholder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a directory, sorted so that those for some digits are found by binary search.
 * Immutable and thread-safe.
 *
 * <p>The sort key is the prefix filled up with zeros to twelve digits, then the prefix's own
 * length. So everything that begins with some digits lies side by side, and one prefix with its
 * entries for several number lengths too.
 */
final class BinTable {
  private static final int WIDTH = BinEntry.LONGEST_PREFIX;
  private static final long[] POWERS = new long[WIDTH + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= WIDTH; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final List<BinEntry> entries;
  private final long[] keys;

  BinTable(List<BinEntry> unsorted) {
    entries =
        unsorted.stream()
            .sorted(Comparator.comparingLong(BinTable::keyOf).thenComparingInt(BinEntry::length))
            .toList();
    keys = entries.stream().mapToLong(BinTable::keyOf).toArray();
  }

  List<BinEntry> entries() {
    return entries;
  }

  /**
   * The entries whose prefix the digits begin with: for each number length the one with the longest
   * prefix.
   */
  List<BinEntry> covering(CharSequence digits) {
    List<BinEntry> found = new ArrayList<>();
    for (int length = Math.min(digits.length(), WIDTH); length > 0; length--) {
      long key = key(first(digits, length), length);
      for (int at = from(key); at < keys.length && keys[at] == key; at++) {
        int numberLength = entries.get(at).length();
        if (found.stream().noneMatch(longer -> longer.length() == numberLength)) {
          found.add(entries.get(at));
        }
      }
    }
    return found;
  }

  /** The entries whose prefix begins with the digits and is longer. */
  List<BinEntry> extending(CharSequence digits) {
    int length = digits.length();
    if (length >= WIDTH) {
      return List.of();
    }
    long low = first(digits, length);
    int end = from(key(low + POWERS[WIDTH - length], 0));
    return entries.subList(from(key(low, 0)), end).stream()
        .filter(entry -> entry.prefix().length() > length)
        .toList();
  }

  /** Where the keys from this one on begin. */
  private int from(long key) {
    int at = Arrays.binarySearch(keys, key);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && keys[at - 1] == key) {
      at--;
    }
    return at;
  }

  private static long keyOf(BinEntry entry) {
    int length = entry.prefix().length();
    return key(first(entry.prefix(), length), length);
  }

  private static long key(long filled, int length) {
    return filled * (WIDTH + 1) + length;
  }

  /** The first digits, filled up with zeros. */
  private static long first(CharSequence digits, int length) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + digits.charAt(i) - '0';
    }
    return value * POWERS[WIDTH - length];
  }
}
