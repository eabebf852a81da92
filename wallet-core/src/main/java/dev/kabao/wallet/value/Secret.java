package dev.kabao.wallet.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Characters that must not be seen: a card number, a name, a code, a passphrase.
 *
 * <p>The characters live in an array that {@link #close()} wipes; they are never part of {@link
 * #toString()}, and two secrets are equal only if they are the same object. Thread-safe.
 */
public final class Secret implements AutoCloseable {
  private final char[] chars;
  private boolean closed;

  private Secret(char[] chars) {
    this.chars = chars;
  }

  /** A secret with a copy of {@code text}; the caller still owns, and should wipe, the original. */
  public static Secret of(CharSequence text) {
    char[] copy = new char[text.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = text.charAt(i);
    }
    return new Secret(copy);
  }

  /** A secret with a copy of {@code text}; the caller still owns, and should wipe, the original. */
  public static Secret of(char[] text) {
    return new Secret(text.clone());
  }

  /** A copy with a life of its own. */
  public synchronized Secret copy() {
    return of(alive());
  }

  /** How many characters there are. */
  public synchronized int length() {
    return alive().length;
  }

  /**
   * Lends the characters to {@code reader} for the time of the call; it must not keep or change the
   * array.
   *
   * @throws WalletException with {@link ErrorCode#CLOSED} after {@link #close()}
   */
  public synchronized <T> T read(Function<char[], T> reader) {
    return reader.apply(alive());
  }

  /**
   * The characters in UTF-8, in an array that the caller owns and must wipe.
   *
   * @throws IllegalArgumentException if they hold half of a surrogate pair, which has no UTF-8
   */
  public synchronized byte[] utf8() {
    // UTF-8 needs at most three bytes for a char.
    ByteBuffer encoded = ByteBuffer.allocate(3 * alive().length);
    if (StandardCharsets.UTF_8
        .newEncoder()
        .encode(CharBuffer.wrap(chars), encoded, true)
        .isError()) {
      Arrays.fill(encoded.array(), (byte) 0);
      throw new IllegalArgumentException("The text is not well-formed Unicode.");
    }
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  /**
   * The secret that {@code bytes} are the UTF-8 of; the caller still owns, and wipes, the array.
   *
   * @throws IllegalArgumentException if they are no UTF-8
   */
  public static Secret ofUtf8(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), decoded, true)
        .isError()) {
      Arrays.fill(decoded.array(), '\0');
      throw new IllegalArgumentException("The bytes are not well-formed UTF-8.");
    }
    char[] chars = Arrays.copyOf(decoded.array(), decoded.position());
    Arrays.fill(decoded.array(), '\0');
    return new Secret(chars);
  }

  /** Wipes the characters; a second call does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(chars, '\0');
  }

  /** Always the same text, which says nothing. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }

  private char[] alive() {
    if (closed) {
      throw new WalletException(ErrorCode.CLOSED, Map.of("what", "secret"));
    }
    return chars;
  }
}
