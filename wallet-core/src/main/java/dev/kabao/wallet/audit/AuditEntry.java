package dev.kabao.wallet.audit;

import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of a wallet's trail.
 *
 * @param sequence its place in the order of all that happened; grows
 * @param at when it was decided, to the millisecond
 * @param type what happened: see {@link dev.kabao.wallet.event.WalletEvent}
 * @param text the same for people; of a type that is not known here, its name
 * @param subject the id of what it is about
 * @param by who brought it about
 */
public record AuditEntry(
    long sequence, Instant at, String type, LocalText text, UUID subject, AuditActor by) {

  /** Refuses null. */
  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(by, "by");
  }
}
