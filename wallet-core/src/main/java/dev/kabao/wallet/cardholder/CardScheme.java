package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;
import java.util.Optional;

/** The schemes over which card payments run, told by the ranges in which they number cards. */
public enum CardScheme {
  /** China UnionPay; also switches the domestic cards of China's banks. */
  UNIONPAY("UnionPay", "银联"),
  /** Visa. */
  VISA("Visa", "维萨"),
  /** Mastercard. */
  MASTERCARD("Mastercard", "万事达"),
  /** American Express. */
  AMEX("American Express", "美国运通"),
  /** JCB. */
  JCB("JCB", "JCB"),
  /** Diners Club. */
  DINERS("Diners Club", "大来"),
  /** Discover. */
  DISCOVER("Discover", "发现"),
  /** Maestro, Mastercard's debit scheme. */
  MAESTRO("Maestro", "万事顺"),
  /** Mir. */
  MIR("Mir", "MIR");

  private final LocalText label;

  CardScheme(String en, String zh) {
    this.label = new LocalText(en, zh);
  }

  /** What people call it. */
  public LocalText label() {
    return label;
  }

  /**
   * Whether a number that fails {@link Luhn} is wrong for certain. ISO/IEC 7812-1 asks for the
   * check digit everywhere; among the cards of China's banks some real ones fail it.
   */
  public boolean luhnRequired() {
    return this != UNIONPAY;
  }

  /** How many digits there are in the verification number on the card. */
  public int verificationNumberLength() {
    return this == AMEX ? 4 : 3;
  }

  /**
   * The scheme that a whole number belongs to by its range and length alone.
   *
   * @param number ASCII digits
   */
  public static Optional<CardScheme> of(CharSequence number) {
    return SchemeRange.TABLE.stream()
        .filter(range -> range.lengths().contains(number.length()) && range.touches(number))
        .map(SchemeRange::scheme)
        .findFirst();
  }
}
