package dev.kabao.wallet.cardholder;

/**
 * The check digit of card numbers: the Luhn formula of ISO/IEC 7812-1, Annex B. It catches every
 * single wrong digit and almost every swap of neighbours. Stateless and thread-safe.
 */
public final class Luhn {
  private Luhn() {}

  /**
   * Whether the last digit is the check digit of the others.
   *
   * @param number at least two ASCII digits
   * @throws IllegalArgumentException if it is anything else
   */
  public static boolean isValid(CharSequence number) {
    if (number.length() < 2) {
      throw notDigits();
    }
    return sum(number, number.length() - 1, 1) % 10 == 0;
  }

  /**
   * The digit to append.
   *
   * @param payload the number without its check digit: at least one ASCII digit
   * @throws IllegalArgumentException if it is anything else
   */
  public static char checkDigit(CharSequence payload) {
    if (payload.isEmpty()) {
      throw notDigits();
    }
    return (char) ('0' + (10 - sum(payload, payload.length() - 1, 2) % 10) % 10);
  }

  /** From the last digit leftwards, with weights 1 and 2 in turn; products as digit sums. */
  private static int sum(CharSequence digits, int last, int firstWeight) {
    int sum = 0;
    int weight = firstWeight;
    for (int i = last; i >= 0; i--) {
      char c = digits.charAt(i);
      if (!TypedChars.isDigit(c)) {
        throw notDigits();
      }
      int product = (c - '0') * weight;
      sum += product > 9 ? product - 9 : product;
      weight = 3 - weight;
    }
    return sum;
  }

  private static IllegalArgumentException notDigits() {
    return new IllegalArgumentException("The Luhn formula is for ASCII digits, and needs some.");
  }
}
