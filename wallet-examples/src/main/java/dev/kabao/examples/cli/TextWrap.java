package dev.kabao.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, of which a Chinese character fills two places. */
final class TextWrap {
  private static final int FIRST_WIDE = 0x1100;

  private TextWrap() {}

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int needed = width(piece);
      if (used + needed > width && used > 0 && !isClosing(piece)) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (used > 0 || !piece.isBlank()) {
        line.append(piece);
        used += needed;
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** What must not be broken: a word, a space, a wide character. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c >= FIRST_WIDE) {
        if (!word.isEmpty()) {
          pieces.add(word.toString());
          word.setLength(0);
        }
        pieces.add(String.valueOf(c));
      } else {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }

  /** Chinese punctuation does not begin a line. */
  private static boolean isClosing(String piece) {
    return piece.length() == 1 && "，。：；、！？）”".contains(piece);
  }

  /** How many places a text fills. */
  static int width(String text) {
    return text.chars().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }
}
