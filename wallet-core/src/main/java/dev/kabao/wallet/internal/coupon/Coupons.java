package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponService;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.internal.coupon.best.Best;
import dev.kabao.wallet.internal.coupon.best.Held;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;

/** The coupons of one wallet. */
public final class Coupons implements CouponService {
  private final Platform platform;
  private final Acting acting;
  private final WalletId wallet;
  private final ClassDocs classes;
  private final CouponViews views;
  private final Redeeming redeeming;
  private final Uses uses;

  /** The coupons of the wallet of whoever acts. */
  public Coupons(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet();
    this.classes = new ClassDocs(platform);
    this.views = new CouponViews(platform);
    this.redeeming = new Redeeming(platform);
    this.uses = new Uses(platform);
  }

  @Override
  public Page<Coupon> list(Optional<String> after, int limit) {
    acting.require();
    return views.list(wallet.value(), after, limit);
  }

  @Override
  public List<Coupon> atHand() {
    acting.require();
    Function<String, CouponTerms> terms = classes.reader();
    return views.atHand(wallet.value(), MOST_AT_HAND).stream()
        .map(stored -> views.view(stored, terms))
        .toList();
  }

  @Override
  public Coupon find(CouponId coupon) {
    acting.require();
    return views
        .find(coupon)
        .filter(found -> found.wallet().equals(wallet))
        .orElseThrow(() -> Platform.notFound("coupon", coupon.toString()));
  }

  @Override
  public RedeemResult redeem(RequestId requestId, CharSequence code) {
    acting.require();
    return redeeming.redeem(requestId, wallet, code);
  }

  @Override
  public BestCoupons best(String payee, Money amount) {
    acting.require();
    PayRequest.requirePayee(payee);
    if (!amount.isPositive() || amount.getCurrencyUnit().isPseudoCurrency()) {
      throw new IllegalArgumentException("An amount to pay is above zero, not " + amount + ".");
    }
    return best(wallet.value(), payee, amount);
  }

  private BestCoupons best(UUID of, String payee, Money amount) {
    Function<String, CouponTerms> terms = classes.reader();
    List<Held> atHand =
        views.atHand(of, MOST_AT_HAND).stream()
            .map(stored -> CouponViews.held(stored, terms.apply(stored.body().of())))
            .toList();
    return Best.of(atHand, uses.of(Optional.of(payee), amount, platform.clock().millis()));
  }
}
