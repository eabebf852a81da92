package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;

/**
 * Writes and reads the text of merchant-presented codes: the EMV QR Code Specification for Payment
 * Systems, Merchant-Presented Mode, version 1.1 (EMVCo, 2020). Stateless and thread-safe.
 *
 * <p>A code is a row of data objects, each an id of two digits, a length of two digits, and the
 * value. The payload format indicator (00) comes first. The checksum (63) comes last: CRC-16 with
 * the polynomial 1021 and the initial value FFFF, over the UTF-8 of everything before its own
 * value, {@code 6304} included. All others may stand in any order; they are written in that of
 * their ids.
 *
 * <p>Reading is strict, since codes come from strangers: nothing is repaired or skipped. Any single
 * wrong ASCII character is found for certain; an error that spreads over more than 16 bits passes
 * the checksum once in 65,536 times. <b>A checksum is no signature</b>: it finds misreading, not
 * fraud.
 */
public final class MerchantCodes {
  /** The most characters that a code may have. */
  public static final int MAX_CHARACTERS = 512;

  private static final int CHECKSUM_CHARACTERS = 4;
  private static final String CHECKSUM_HEADER = "6304";

  private MerchantCodes() {}

  /**
   * The text of a code.
   *
   * @throws IllegalArgumentException if it would be longer than {@link #MAX_CHARACTERS}
   */
  public static String write(MerchantCode code) {
    // The checksum comes last, although 64 and 80 to 99 are higher ids.
    String open = DataObjects.write(code.objects()) + CHECKSUM_HEADER;
    String text = open + Crc16.textOf(open.getBytes(UTF_8));
    if (isTooLong(text)) {
      throw new IllegalArgumentException("A code has at most 512 characters.");
    }
    return text;
  }

  /**
   * Reads the text of a code. It throws nothing, whatever the text.
   *
   * @param text what was scanned or typed, from anybody
   */
  public static MerchantCodeRead read(String text) {
    try {
      return new MerchantCodeRead.Valid(parse(text));
    } catch (CodeFault e) {
      return new MerchantCodeRead.Invalid(e.problem());
    }
  }

  static MerchantCode parse(String text) throws CodeFault {
    if (isTooLong(text)) {
      throw new CodeFault(CodeProblem.TOO_LONG);
    }
    Map<Integer, String> objects = DataObjects.read(text);
    checkOrder(objects);
    checkChecksum(text, Objects.requireNonNull(objects.remove(ObjectId.CHECKSUM)));
    MerchantRules.check(objects);
    return MerchantCode.ofChecked(objects);
  }

  private static boolean isTooLong(String text) {
    return text.length() > 2 * MAX_CHARACTERS
        || text.codePointCount(0, text.length()) > MAX_CHARACTERS;
  }

  private static void checkOrder(Map<Integer, String> objects) throws CodeFault {
    if (!objects.containsKey(ObjectId.FORMAT) || !objects.containsKey(ObjectId.CHECKSUM)) {
      throw new CodeFault(CodeProblem.MISSING);
    }
    int at = 0;
    for (int id : objects.keySet()) {
      at++;
      if ((id == ObjectId.FORMAT && at != 1) || (id == ObjectId.CHECKSUM && at != objects.size())) {
        throw new CodeFault(CodeProblem.ORDER);
      }
    }
  }

  /** For a text whose last data object is the checksum. */
  private static void checkChecksum(String text, String checksum) throws CodeFault {
    if (checksum.length() != CHECKSUM_CHARACTERS) {
      throw new CodeFault(CodeProblem.STRUCTURE);
    }
    String covered = text.substring(0, text.length() - CHECKSUM_CHARACTERS);
    if (!checksum.equals(Crc16.textOf(covered.getBytes(UTF_8)))) {
      throw new CodeFault(CodeProblem.CHECKSUM);
    }
  }
}
