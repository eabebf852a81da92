package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a wallet has paid. A payment that succeeds costs one look here; only the first one to a
 * payee writes, in its own commit.
 */
public final class KnownPayees {
  private static final int V = 1;

  private final Platform platform;

  /** The known payees of one platform. */
  public KnownPayees(Platform platform) {
    this.platform = platform;
  }

  /**
   * Whether this wallet never paid a payee.
   *
   * @param payee a payee's id or, in its written form, a wallet's
   */
  public boolean isNew(WalletId wallet, String payee) {
    return find(wallet.value(), payee).isEmpty();
  }

  /** What a wallet knows of a payee, if it has paid them. */
  public Optional<Stored<KnownPayeeBody>> find(UUID wallet, String payee) {
    return platform.find(KnownPayeeBody.class, NamedIds.ofKnownPayee(wallet, payee));
  }

  /** Whether the payee of a payment was never paid by its wallet, or first so short a time ago. */
  boolean isFresh(PaymentDraft payment, long millis) {
    return find(payment.wallet, payeeOf(payment))
        .map(known -> payment.createdAt - known.body().firstPaid() < millis)
        .orElse(true);
  }

  /** The payee got money, with this commit. */
  void paid(Change change) {
    PaymentDraft payment = change.payment;
    boolean spent = payment.kind == PaymentKind.PAYMENT || payment.kind == PaymentKind.TRANSFER;
    if (!spent || (payment.payee == null && payment.peer == null)) {
      return;
    }
    UUID id = NamedIds.ofKnownPayee(payment.wallet, payeeOf(payment));
    if (platform.find(KnownPayeeBody.class, id).isEmpty()) {
      KnownPayeeBody body =
          new KnownPayeeBody(
              V, payment.wallet, payment.payee, payment.peer, null, null, change.now, Map.of());
      change.write(Stored.create(id, body, List.of(), Optional.of(payment.wallet)));
    }
  }

  private static String payeeOf(PaymentDraft payment) {
    return payment.payee != null
        ? payment.payee
        : new WalletId(java.util.Objects.requireNonNull(payment.peer)).toString();
  }
}
