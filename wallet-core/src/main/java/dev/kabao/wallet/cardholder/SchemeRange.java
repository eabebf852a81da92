package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.CardScheme.AMEX;
import static dev.kabao.wallet.cardholder.CardScheme.DINERS;
import static dev.kabao.wallet.cardholder.CardScheme.DISCOVER;
import static dev.kabao.wallet.cardholder.CardScheme.JCB;
import static dev.kabao.wallet.cardholder.CardScheme.MAESTRO;
import static dev.kabao.wallet.cardholder.CardScheme.MASTERCARD;
import static dev.kabao.wallet.cardholder.CardScheme.MIR;
import static dev.kabao.wallet.cardholder.CardScheme.UNIONPAY;
import static dev.kabao.wallet.cardholder.CardScheme.VISA;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A range of first digits that a scheme uses, with the lengths that its numbers have.
 *
 * <p>Numbers are built by ISO/IEC 7812-1; who uses which range is published by the schemes in the
 * guides that they give to merchants and acquirers. Discover also routes 622126 to 622925, 624 to
 * 626 and 6282 to 6288, but those are UnionPay's cards. Ranges of two schemes never overlap.
 *
 * @param scheme whose range it is
 * @param first the first prefix of the range
 * @param last the last one, with as many digits
 * @param lengths how many digits whole numbers have
 */
record SchemeRange(CardScheme scheme, int first, int last, List<Integer> lengths) {
  static final List<SchemeRange> TABLE =
      List.of(
          range(UNIONPAY, 62, 62, from(16, 19)),
          range(UNIONPAY, 8100, 8171, from(16, 19)),
          range(VISA, 4, 4, List.of(13, 16, 19)),
          range(MASTERCARD, 51, 55, List.of(16)),
          range(MASTERCARD, 2221, 2720, List.of(16)),
          range(AMEX, 34, 34, List.of(15)),
          range(AMEX, 37, 37, List.of(15)),
          range(JCB, 3528, 3589, from(16, 19)),
          range(DINERS, 300, 305, from(14, 19)),
          range(DINERS, 3095, 3095, from(14, 19)),
          range(DINERS, 36, 36, from(14, 19)),
          range(DINERS, 38, 39, from(14, 19)),
          range(DISCOVER, 6011, 6011, from(16, 19)),
          range(DISCOVER, 644, 649, from(16, 19)),
          range(DISCOVER, 65, 65, from(16, 19)),
          range(MAESTRO, 5018, 5018, from(12, 19)),
          range(MAESTRO, 5020, 5020, from(12, 19)),
          range(MAESTRO, 5038, 5038, from(12, 19)),
          range(MAESTRO, 5893, 5893, from(12, 19)),
          range(MAESTRO, 6304, 6304, from(12, 19)),
          range(MAESTRO, 6759, 6759, from(12, 19)),
          range(MAESTRO, 6761, 6763, from(12, 19)),
          range(MIR, 2200, 2204, from(16, 19)));

  /** Whether some number that begins with {@code digits} lies in the range. */
  boolean touches(CharSequence digits) {
    int width = Integer.toString(first).length();
    int shared = Math.min(width, digits.length());
    int low = TypedChars.number(digits, 0, shared);
    int high = low;
    for (int i = shared; i < width; i++) {
      low = low * 10;
      high = high * 10 + 9;
    }
    return low <= last && high >= first;
  }

  private static SchemeRange range(CardScheme scheme, int first, int last, List<Integer> lengths) {
    return new SchemeRange(scheme, first, last, lengths);
  }

  private static List<Integer> from(int shortest, int longest) {
    return IntStream.rangeClosed(shortest, longest).boxed().toList();
  }
}
