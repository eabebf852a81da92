package dev.kabao.wallet.collect.code;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data objects of a code, or of a template within one: an id of two digits, a length of two
 * digits, and that many characters of value (EMV QRCPS merchant-presented mode v1.1, "Data
 * Objects").
 *
 * <p>A character is a Unicode code point, whatever its number of bytes; the specification counts
 * so.
 */
final class DataObjects {
  /** The most characters that two digits can announce. */
  static final int MOST_CHARACTERS = 99;

  private DataObjects() {}

  /**
   * Takes a text apart.
   *
   * @return values by id, in the order of the text
   * @throws CodeFault {@code STRUCTURE} or {@code DUPLICATE}
   */
  static Map<Integer, String> read(String text) throws CodeFault {
    int[] characters = text.codePoints().toArray();
    Map<Integer, String> objects = new LinkedHashMap<>();
    int at = 0;
    while (at < characters.length) {
      int id = twoDigits(characters, at);
      int length = twoDigits(characters, at + 2);
      at += 4;
      if (length == 0 || at + length > characters.length) {
        throw new CodeFault(CodeProblem.STRUCTURE);
      }
      if (objects.put(id, new String(characters, at, length)) != null) {
        throw new CodeFault(CodeProblem.DUPLICATE);
      }
      at += length;
    }
    return objects;
  }

  /** Puts objects together, in the order of the map. Values have 1 to 99 characters. */
  static String write(Map<Integer, String> objects) {
    StringBuilder text = new StringBuilder();
    objects.forEach(
        (id, value) -> {
          digits(text, id);
          digits(text, value.codePointCount(0, value.length()));
          text.append(value);
        });
    return text.toString();
  }

  private static void digits(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static int twoDigits(int[] characters, int at) throws CodeFault {
    if (at + 2 > characters.length || !isDigit(characters[at]) || !isDigit(characters[at + 1])) {
      throw new CodeFault(CodeProblem.STRUCTURE);
    }
    return 10 * (characters[at] - '0') + characters[at + 1] - '0';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
