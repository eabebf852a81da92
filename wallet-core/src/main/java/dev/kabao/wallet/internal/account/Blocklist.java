package dev.kabao.wallet.internal.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Passwords that many people use. The whole password is compared, not words in it (NIST SP
 * 800-63B-4 section 3.1.1.2), in small letters: as it is, without digits and signs around it, and
 * as the piece that it repeats.
 */
final class Blocklist {
  static final Blocklist COMMON = load("common-passwords.txt");

  // Compared as characters, so that nothing of a password becomes a string.
  private final Set<CharBuffer> words;

  private Blocklist(Set<CharBuffer> words) {
    this.words = words;
  }

  private static Blocklist load(String resource) {
    Set<CharBuffer> words = new TreeSet<>();
    try (InputStream in = Objects.requireNonNull(Blocklist.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          words.add(CharBuffer.wrap(line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list of common passwords in the jar cannot be read.", e);
    }
    return new Blocklist(words);
  }

  int size() {
    return words.size();
  }

  /** Whether a password in its normal form is one of them, or made of one in an obvious way. */
  boolean has(char[] password) {
    char[] small = password.clone();
    for (int i = 0; i < small.length; i++) {
      small[i] = Character.toLowerCase(small[i]);
    }
    try {
      return isWord(small, 0, small.length) || isWord(small, 0, period(small)) || hasStem(small);
    } finally {
      Arrays.fill(small, '\0');
    }
  }

  private boolean hasStem(char[] small) {
    int from = 0;
    int to = small.length;
    while (from < to && !Character.isLetter(small[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(small[to - 1])) {
      to--;
    }
    char[] stem = Arrays.copyOfRange(small, from, to);
    try {
      return isWord(stem, 0, stem.length) || isWord(stem, 0, period(stem));
    } finally {
      Arrays.fill(stem, '\0');
    }
  }

  private boolean isWord(char[] chars, int from, int to) {
    return words.contains(CharBuffer.wrap(chars, from, to - from));
  }

  /** The length of the piece that a text repeats, perhaps cut off at its end. */
  private static int period(char[] text) {
    for (int length = 1; length < text.length; length++) {
      if (Arrays.equals(text, length, text.length, text, 0, text.length - length)) {
        return length;
      }
    }
    return text.length;
  }
}
