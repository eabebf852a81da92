package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.RequestId;
import java.util.Optional;

/** Takes coupons back. */
final class Revoking {
  private static final int TRIES = 200;

  private final Platform platform;
  private final CouponRequests requests;
  private final CouponViews views;

  Revoking(Platform platform) {
    this.platform = platform;
    this.requests = new CouponRequests(platform);
    this.views = new CouponViews(platform);
  }

  RevokeResult revoke(RequestId requestId, CouponId coupon) {
    for (int i = 0; i < TRIES; i++) {
      Stored<CouponBody> stored =
          platform
              .find(CouponBody.class, coupon.value())
              .orElseThrow(() -> Platform.notFound("coupon", coupon.toString()));
      RequestClaim claim =
          CouponRequests.claim(
              stored.body().wallet(), requestId, stored.id(), "revoke", coupon.toString());
      Coupon now = views.view(stored);
      if (requests.earlier(claim).isPresent()) {
        return new RevokeResult.Revoked(now);
      }
      if (now.state() != CouponState.AVAILABLE) {
        return new RevokeResult.Refused(
            now,
            now.state() == CouponState.LOCKED
                ? CouponRefusal.IN_PAYMENT
                : CouponRefusal.NOT_AVAILABLE);
      }
      Step step = new Step(platform).about(stored.id(), Step.END);
      CouponBook.revoke(step, stored);
      CommitOutcome outcome = step.commit(Optional.of(claim));
      if (outcome instanceof CommitOutcome.Applied) {
        return new RevokeResult.Revoked(views.get(stored.id()));
      }
      if (outcome instanceof CommitOutcome.AccountBlocked) {
        return new RevokeResult.Refused(now, CouponRefusal.WALLET_FROZEN);
      }
    }
    throw Platform.contention("coupon");
  }
}
