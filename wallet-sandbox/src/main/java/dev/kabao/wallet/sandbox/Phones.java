package dev.kabao.wallet.sandbox;

/** The one normal form of phones, and the form that people may see. */
final class Phones {
  private Phones() {}

  /** E.164; a mainland mobile number gets its country code. */
  static String normal(CharSequence phone) {
    String text = phone.toString().strip();
    String full = text.matches("1[0-9]{10}") ? "+86" + text : text;
    if (!full.matches("\\+[1-9][0-9]{6,14}")) {
      throw new IllegalArgumentException(
          "A phone is written as +8613800000000, or as 11 digits of a mainland mobile.");
    }
    return full;
  }

  /** The first three and the last four digits of a mainland mobile; of others the last two. */
  static String masked(char[] e164) {
    String text = new String(e164);
    if (text.matches("\\+861[0-9]{10}")) {
      return text.substring(3, 6) + "****" + text.substring(10);
    }
    return "****" + text.substring(text.length() - 2);
  }
}
