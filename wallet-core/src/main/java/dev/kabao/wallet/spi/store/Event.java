package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact that a commit made true, kept in the same commit.
 *
 * @param type what happened, for example {@code payment.succeeded}: 1 to 48 characters
 * @param wallet whose wallet it happened in
 * @param subject the payment, card or binding that it is about
 * @param actor the session that brought it about; empty for the platform itself
 */
public record Event(String type, WalletId wallet, UUID subject, Optional<UUID> actor) {

  /** A fact that nobody's session brought about, as far as it is known. */
  public Event(String type, WalletId wallet, UUID subject) {
    this(type, wallet, subject, Optional.empty());
  }

  /** The same fact, brought about by a session. */
  public Event by(UUID session) {
    return new Event(type, wallet, subject, Optional.of(session));
  }

  /** Refuses null and a type that is too long. */
  public Event {
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(actor, "actor");
    if (type.isEmpty() || type.length() > 48) {
      throw new IllegalArgumentException("An event's type has 1 to 48 characters.");
    }
  }
}
