package dev.kabao.wallet.internal.insight;

import java.util.UUID;

/**
 * Something spent or earned that counts.
 *
 * @param wallet whose
 * @param at when, in Unix milliseconds
 * @param currency the currency's code
 * @param direction whether it was spent or earned
 * @param other the other side
 * @param category the category's code
 * @param amount in minor units; below zero for what came back
 */
public record Counted(
    UUID wallet,
    long at,
    String currency,
    Direction direction,
    Other other,
    String category,
    long amount) {

  /** Which way money went. */
  public enum Direction {
    /** It was spent. */
    SPENT,
    /** It came in. */
    EARNED
  }

  /**
   * The other side of a movement, as it stands in a tally's name.
   *
   * @param named whether {@code key} is a keyed hash of a name, rather than an id
   * @param key 1 to 64 letters, digits, {@code - _ .}
   */
  public record Other(boolean named, String key) {
    /** Nobody in particular. */
    public static final Other NOBODY = new Other(false, "-");

    /** No key begins so. */
    private static final String HASHED = "#";

    /** A payee's id or, in its written form, a wallet's. */
    public static Other id(String id) {
      return new Other(false, id);
    }

    /** As it is kept with what was counted; {@link #parse} reads it. */
    public String text() {
      return (named ? HASHED : "") + key;
    }

    /** Reads what {@link #text()} wrote. */
    public static Other parse(String text) {
      return text.startsWith(HASHED) ? hash(text.substring(HASHED.length())) : id(text);
    }

    /** The keyed hash of a name. */
    public static Other hash(String hash) {
      return new Other(true, hash);
    }
  }

  /** The same on the other side of zero. */
  public Counted back() {
    return new Counted(wallet, at, currency, direction, other, category, -amount);
  }
}
