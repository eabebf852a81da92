package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Claims of what is asked for here. All content is hashed with the vault's key, as memos and codes
 * must not be found by trying.
 */
final class Claims {
  private static final String PURPOSE = "collect-claim";

  private final Platform platform;
  private final UUID scope;

  /** Claims within a payee's or payer's scope. */
  Claims(Platform platform, UUID scope) {
    this.platform = platform;
    this.scope = scope;
  }

  /** The claim of a request; {@code content} is compared with that of a request of the same id. */
  RequestClaim of(RequestId id, UUID subject, List<String> content) {
    Objects.requireNonNull(id, "requestId");
    StringBuilder text = new StringBuilder();
    // The lengths make it plain where one part ends.
    content.forEach(part -> text.append(part.length()).append(':').append(part));
    try (Secret secret = Secret.of(text)) {
      return Requests.claim(scope, id, platform.vault().blindIndex(PURPOSE, secret), subject);
    }
  }

  /**
   * Refuses an amount that moves nothing.
   *
   * @throws IllegalArgumentException unless it is above zero
   */
  static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
  }

  /** An amount's written form. */
  static String text(Money amount) {
    return amount.getCurrencyUnit().getCode() + ' ' + Amounts.minorUnits(amount);
  }
}
