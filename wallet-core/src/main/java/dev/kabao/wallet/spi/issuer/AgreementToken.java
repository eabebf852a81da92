package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/**
 * The issuer's name for a standing agreement, by which money moves without the card number.
 * Sensitive: it is sealed at rest and hidden in {@link #toString()}.
 */
public final class AgreementToken implements AutoCloseable {
  private final Secret value;

  /** The longest token, in characters. */
  public static final int MAX_LENGTH = 1024;

  /**
   * Takes over the secret, which is closed with this object.
   *
   * @throws IllegalArgumentException if it is empty or longer than {@link #MAX_LENGTH}
   */
  public AgreementToken(Secret value) {
    this.value = Objects.requireNonNull(value, "value");
    if (value.length() == 0 || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A token has 1 to " + MAX_LENGTH + " characters.");
    }
  }

  /** The token. */
  public Secret value() {
    return value;
  }

  @Override
  public void close() {
    value.close();
  }

  @Override
  public String toString() {
    return "AgreementToken[hidden]";
  }
}
