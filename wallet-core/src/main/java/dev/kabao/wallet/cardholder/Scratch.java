package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Characters on their way from what was typed to the normal form, in an array that {@link #close()}
 * wipes. For one thread and one method.
 */
final class Scratch implements CharSequence, AutoCloseable {
  private char[] chars;
  private int length;

  Scratch(int capacity) {
    chars = new char[Math.max(capacity, 8)];
  }

  void append(char c) {
    if (length == chars.length) {
      char[] grown = Arrays.copyOf(chars, 2 * length);
      Arrays.fill(chars, '\0');
      chars = grown;
    }
    chars[length++] = c;
  }

  void append(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }
  }

  /** Drops everything past {@code newLength}. */
  void truncate(int newLength) {
    Arrays.fill(chars, newLength, length, '\0');
    length = newLength;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (index >= length) {
      throw new IndexOutOfBoundsException("No character there.");
    }
    return chars[index];
  }

  /** A view, which is wiped together with this. */
  @Override
  public CharSequence subSequence(int start, int end) {
    return CharBuffer.wrap(chars, start, end - start);
  }

  Secret toSecret() {
    return Secret.of(this);
  }

  @Override
  public void close() {
    truncate(0);
  }

  /**
   * Unlike other sequences: what is in here may be a secret. A library that reads sequences by
   * their text is given a view, see {@link #subSequence}.
   */
  @Override
  public String toString() {
    return "Scratch[hidden]";
  }
}
