package dev.kabao.wallet.cardholder;

/** The check characters of ID documents. */
final class CheckCharacters {
  private static final int[] ICAO_WEIGHTS = {7, 3, 1};

  private CheckCharacters() {}

  /**
   * The check character of ISO/IEC 7064 MOD 11-2, which GB 11643-1999 uses: a digit, or X for ten.
   *
   * @param payload begins with {@code length} ASCII digits
   */
  static char mod11of2(CharSequence payload, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum = (sum + payload.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - sum) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /**
   * The check digit of ICAO Doc 9303 Part 3, section 4.9: weights 7, 3, 1, modulo 10, A counts 10.
   *
   * @param payload begins with {@code length} ASCII digits and capitals
   */
  static char icao(CharSequence payload, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      char c = payload.charAt(i);
      int value = TypedChars.isDigit(c) ? c - '0' : c - 'A' + 10;
      sum += value * ICAO_WEIGHTS[i % ICAO_WEIGHTS.length];
    }
    return (char) ('0' + sum % 10);
  }
}
