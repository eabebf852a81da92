package dev.kabao.wallet.trust;

import dev.kabao.wallet.value.ComplaintId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A complaint about a payee or a person.
 *
 * @param id its id
 * @param payee whom it is about: a payee's id or, in its written form, a wallet's
 * @param kind what about
 * @param reference the host's name of its own case: 1 to 64 letters, digits, {@code - _ .}
 * @param at when it came
 * @param settledAt when it was settled; empty as long as it is open
 */
public record Complaint(
    ComplaintId id,
    String payee,
    Kind kind,
    String reference,
    Instant at,
    Optional<Instant> settledAt) {

  /** What a complaint is about. Names are kept at rest and never change. */
  public enum Kind {
    /** Nothing came for the money, or something else than was promised. */
    NOT_DELIVERED,
    /** It pretends to be somebody else. */
    IMPERSONATION,
    /** Any other deceit. */
    FRAUD,
    /** Something else. */
    OTHER
  }

  /** Refuses null. */
  public Complaint {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(settledAt, "settledAt");
  }
}
