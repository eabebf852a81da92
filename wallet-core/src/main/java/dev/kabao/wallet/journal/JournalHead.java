package dev.kabao.wallet.journal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The newest row of a journal at some moment: it stands for everything that was written until then.
 * Immutable; equal by content. It tells nothing of anybody and may be shown to everyone.
 *
 * <p>A host that keeps heads where the store's disk cannot reach (another machine, a paper, a time
 * stamping service) can later show that nothing of before was taken back: the whole file replaced
 * by an older copy of itself agrees in itself, and only a head that was kept outside tells.
 *
 * @param number how many rows the journal had, from 1
 * @param mac the row's keyed hash, 16 to 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by content.
public record JournalHead(long number, byte[] mac) {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 64;
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{32,128})");

  /**
   * Copies the hash.
   *
   * @throws IllegalArgumentException if the number or the length is not as said
   */
  public JournalHead {
    if (number < 1) {
      throw new IllegalArgumentException("Rows are numbered from 1, not " + number + ".");
    }
    if (mac.length < SHORTEST || mac.length > LONGEST) {
      throw new IllegalArgumentException("A head's hash has 16 to 64 bytes, not " + mac.length);
    }
    mac = mac.clone();
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  public static JournalHead parse(String text) {
    var match = TEXT.matcher(text);
    if (!match.matches() || match.group(2).length() % 2 != 0) {
      throw new IllegalArgumentException("A head is a number, a colon and hexadecimal digits.");
    }
    return new JournalHead(Long.parseLong(match.group(1)), HexFormat.of().parseHex(match.group(2)));
  }

  /** A copy of the hash. */
  @Override
  public byte[] mac() {
    return mac.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JournalHead head
        && number == head.number
        && Arrays.equals(mac, head.mac);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(number) + Arrays.hashCode(mac);
  }

  /** Number, colon and the hash in hexadecimal digits: what is kept outside. */
  @Override
  public String toString() {
    return number + ":" + HexFormat.of().formatHex(mac);
  }
}
