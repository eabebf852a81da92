package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When an issuer's order moved its money, where that is learned after the fact. */
final class Dating {
  private static final int TRIES = 200;

  private final Platform platform;

  Dating(Platform platform) {
    this.platform = platform;
  }

  /**
   * Keeps an order's own receipt, if there is no time yet; that is no fact that anybody is told.
   */
  void take(Stored<PaymentBody> payment, UUID order, OrderReceipt receipt) {
    Stored<PaymentBody> current = payment;
    for (int i = 0; i < TRIES; i++) {
      PaymentDraft draft = new PaymentDraft(current);
      Optional<LegDraft> leg =
          draft.legs.stream()
              .filter(one -> order.equals(one.order))
              .filter(one -> one.issuerAt == 0 && one.reference != null)
              .findFirst();
      if (leg.isEmpty()) {
        return;
      }
      leg.get().reference = receipt.issuerReference();
      leg.get().issuerAt = receipt.at().toEpochMilli();
      if (commit(current, draft.body(current.body().updatedAt()))) {
        return;
      }
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  private boolean commit(Stored<PaymentBody> payment, PaymentBody body) {
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    platform.clock().instant(),
                    Optional.empty(),
                    List.of(payment.replace(body, PaymentIndex.of(payment.id(), body))),
                    List.of(),
                    List.of()));
    return outcome instanceof CommitOutcome.Applied;
  }
}
