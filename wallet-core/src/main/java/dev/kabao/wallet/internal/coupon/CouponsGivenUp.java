package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Closing;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back a wallet's coupons in the commit that closes it: an account that is closed holds
 * nothing. One that a payment has keeps the wallet from being closed.
 */
public final class CouponsGivenUp implements Closing {
  private final CouponViews views;

  /** For the wallets of one platform. */
  public CouponsGivenUp(Platform platform) {
    this.views = new CouponViews(platform);
  }

  @Override
  public Optional<AccountId> of(
      WalletId wallet, long now, List<DocumentWrite> documents, List<Transfer> transfers) {
    for (Stored<CouponBody> coupon :
        views.read(CouponIndex.allHeld(wallet.value()), Integer.MAX_VALUE)) {
      if (coupon.body().state() == CouponState.AVAILABLE) {
        CouponBook.revoke(new Draft(coupon.id(), now, documents, transfers), coupon);
      }
    }
    return Optional.empty();
  }

  /** One coupon's part of the commit. That the wallet is closed tells enough. */
  private record Draft(
      UUID coupon, long now, List<DocumentWrite> documents, List<Transfer> transfers)
      implements CommitDraft {
    @Override
    public TransferId move() {
      return new TransferId(coupon, Step.END);
    }

    @Override
    public void transfer(Transfer transfer) {
      transfers.add(transfer);
    }

    @Override
    public void write(DocumentWrite document) {
      documents.add(document);
    }

    @Override
    public void tell(String type, UUID wallet, UUID subject) {
      // "wallet.closed" stands for all of them.
    }
  }
}
