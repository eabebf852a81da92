package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.value.PaymentKind;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a transfer of the ledger is part of.
 *
 * @param kind the payment's kind; empty if it is no payment
 * @param own the wallet's own payment; empty if it is another wallet's, or none
 * @param peer the wallet that gets what the payment moves, if one does
 * @param talliedAs the code of the category in which the wallet's own payment counts
 * @param back whether it is a refund's own order
 */
record Subject(
    Optional<PaymentKind> kind,
    Optional<UUID> own,
    Optional<UUID> peer,
    Optional<String> talliedAs,
    boolean back) {
  static final Subject UNKNOWN =
      new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  Subject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(peer, "peer");
    Objects.requireNonNull(talliedAs, "talliedAs");
  }

  boolean isOwn() {
    return own.isPresent();
  }

  boolean is(PaymentKind one) {
    return kind.filter(one::equals).isPresent();
  }
}
