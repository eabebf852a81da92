package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a wallet. Written as {@code wal_} and 32 hexadecimal digits; time-ordered; tells nothing of
 * a person.
 *
 * @param value the 128 bits
 */
public record WalletId(UUID value) {
  private static final String PREFIX = "wal";

  /** Refuses null. */
  public WalletId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static WalletId parse(String text) {
    return new WalletId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
