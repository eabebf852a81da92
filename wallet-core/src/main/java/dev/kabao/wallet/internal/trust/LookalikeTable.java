package dev.kabao.wallet.internal.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The table of characters that look alike: {@code lookalikes.txt}. */
final class LookalikeTable {
  private static final String FILE = "lookalikes.txt";

  /** What each letter looks like, where that is another one; all fixed points are left out. */
  static final Map<Integer, String> LETTERS = read("[letters]");

  /** The same of ideographs, and of the syllable signs that look like one. */
  static final Map<Integer, String> IDEOGRAPHS = read("[ideographs]");

  private LookalikeTable() {}

  /** Puts in place of each character what the table has for it. */
  static String apply(Map<Integer, String> table, String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              String prototype = table.get(point);
              if (prototype == null) {
                out.appendCodePoint(point);
              } else {
                out.append(prototype);
              }
            });
    return out.toString();
  }

  private static Map<Integer, String> read(String section) {
    Map<Integer, String> table = new HashMap<>();
    try (InputStream in = LookalikeTable.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      boolean wanted = false;
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("[")) {
          wanted = line.equals(section);
        } else if (wanted && !line.startsWith("#")) {
          int space = line.indexOf(' ');
          String prototype = line.substring(0, space);
          line.substring(space + 1).codePoints().forEach(point -> table.put(point, prototype));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }
}
