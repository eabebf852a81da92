package dev.kabao.wallet.value;

import java.util.Objects;

/**
 * The name that a host gives to one request, made and kept <em>before</em> the call, so that the
 * call can be made again after a crash or a timeout without being carried out twice.
 *
 * <p>Within one wallet: the same id with the same content gets the first answer again; the same id
 * with other content is refused with {@link ErrorCode#REQUEST_CONFLICT}. Ids never expire. Ids that
 * grow with time, such as a UUID of version 7 (RFC 9562), are the fastest to store.
 *
 * @param value 1 to 64 characters out of letters, digits, and {@code - _ . :}
 */
public record RequestId(String value) {
  /** The longest id. */
  public static final int MAX_LENGTH = 64;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the id is empty, too long, or has other characters
   */
  public RequestId {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH || !isPlain(value)) {
      throw new IllegalArgumentException(
          "A request id has 1 to 64 characters out of letters, digits, '-', '_', '.' and ':'.");
    }
  }

  /** The id with this text. */
  public static RequestId of(String value) {
    return new RequestId(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '_'
              || c == '.'
              || c == ':';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
