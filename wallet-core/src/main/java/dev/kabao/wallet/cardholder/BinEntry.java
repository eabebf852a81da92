package dev.kabao.wallet.cardholder;

import java.util.Objects;

/**
 * What is known of the card numbers that begin with some digits and have some length.
 *
 * @param prefix the first digits, 1 to 12 of them
 * @param length how many digits whole numbers have, 12 to 19
 * @param issuer who issues them
 * @param kind debit, credit and so on
 * @param scheme over which scheme they are paid
 * @param luhnRequired whether a number that fails {@link Luhn} is wrong for certain though the
 *     scheme does not say so; without effect where {@link CardScheme#luhnRequired()}
 */
public record BinEntry(
    String prefix,
    int length,
    CardIssuer issuer,
    CardKind kind,
    CardScheme scheme,
    boolean luhnRequired) {
  static final int LONGEST_PREFIX = 12;

  /** Refuses null, and a prefix or length that card numbers do not have. */
  public BinEntry {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(scheme, "scheme");
    if (!prefix.matches("[0-9]{1," + LONGEST_PREFIX + "}")) {
      throw new IllegalArgumentException("A prefix has 1 to " + LONGEST_PREFIX + " digits.");
    }
    if (length < CardNumbers.SHORTEST || length > CardNumbers.LONGEST) {
      throw new IllegalArgumentException("A card number has 12 to 19 digits.");
    }
    if (prefix.length() >= length) {
      throw new IllegalArgumentException("A prefix is shorter than the number.");
    }
  }
}
