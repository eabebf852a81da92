package dev.kabao.wallet.transfer;

import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A transfer that waits for this wallet's holder.
 *
 * @param id its id
 * @param from the payer's name as it may be shown; empty if they gave none
 * @param amount how much
 * @param expiresAt when it goes back
 */
public record Claimable(PaymentId id, Optional<String> from, Money amount, Instant expiresAt) {

  /** Refuses null. */
  public Claimable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
