package dev.kabao.wallet.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** What a payer sees before they confirm a transfer. */
public sealed interface TransferPreview {

  /**
   * It can be confirmed.
   *
   * @param token names payer, payee, amount and the payment that it may become, sealed against any
   *     change: hand it to {@link TransferService#confirm}
   * @param maskedName the payee's name as the payer may see it; empty if the payee has no wallet,
   *     or gave no name
   * @param hasWallet whether the payee has a wallet; if not, the money waits to be claimed
   * @param amount how much
   * @param validUntil until when it can be confirmed
   */
  record Offer(
      String token,
      Optional<String> maskedName,
      boolean hasWallet,
      Money amount,
      Instant validUntil)
      implements TransferPreview {
    /** Refuses null. */
    public Offer {
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(maskedName, "maskedName");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(validUntil, "validUntil");
    }
  }

  /** It cannot be. */
  record Refused(TransferRefusal refusal) implements TransferPreview {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
