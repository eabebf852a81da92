package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/**
 * The issuer's name for a standing agreement, by which money moves without the card number.
 * Sensitive: it is sealed at rest and hidden in {@link #toString()}.
 */
public final class AgreementToken implements AutoCloseable {
  private final Secret value;

  /** Takes over the secret, which is closed with this object. */
  public AgreementToken(Secret value) {
    this.value = Objects.requireNonNull(value, "value");
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
