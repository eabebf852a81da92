package dev.kabao.wallet.session;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The permission to use a session: who has it, is signed in. A host hands it to the person's device
 * over an encrypted connection only and keeps no copy. Nothing of it is kept in the store.
 *
 * <p>Immutable. {@code toString} does not show it.
 */
public final class SessionToken {
  private static final Pattern FORM = Pattern.compile("kst_[A-Za-z0-9_-]{64}");

  private final String text;

  private SessionToken(String text) {
    this.text = text;
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not of that form; the message does not repeat it
   */
  public static SessionToken parse(String text) {
    Objects.requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a session token.");
    }
    return new SessionToken(text);
  }

  /** The written form: 68 characters that fit a header or a cookie. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return "SessionToken[hidden]";
  }
}
