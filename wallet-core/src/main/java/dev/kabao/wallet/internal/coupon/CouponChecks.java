package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.internal.coupon.best.Best;
import dev.kabao.wallet.internal.coupon.best.Held;
import dev.kabao.wallet.internal.coupon.best.Taking;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.CouponId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;

/** Whether coupons can be used for a payment, by the same rules that choose the best ones. */
public final class CouponChecks {
  private final Platform platform;
  private final ClassDocs classes;
  private final Uses uses;

  /** The coupons of one platform. */
  public CouponChecks(Platform platform) {
    this.platform = platform;
    this.classes = new ClassDocs(platform);
    this.uses = new Uses(platform);
  }

  /** The terms of a class. */
  public CouponTerms terms(String code) {
    return ClassDocs.terms(classes.require(code).body());
  }

  /**
   * Coupons of a wallet in the order in which they are taken off.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if one is not the wallet's
   */
  public List<CouponId> inOrder(UUID wallet, Collection<CouponId> coupons) {
    Function<String, CouponTerms> terms = classes.reader();
    return coupons.stream()
        .map(id -> own(wallet, id))
        .map(stored -> CouponViews.held(stored, terms.apply(stored.body().of())))
        .sorted(Taking.ORDER)
        .map(Held::id)
        .toList();
  }

  /**
   * Why a coupon cannot be used for a payment beside others that can; empty if it can.
   *
   * @param payee whom to pay: a payee's id; empty for a wallet
   * @param left what is left to pay when it is this one's turn, in minor units
   */
  public Optional<CouponVerdict> obstacle(
      Stored<CouponBody> coupon,
      List<Stored<CouponBody>> others,
      Optional<String> payee,
      Money amount,
      long left,
      long at) {
    Function<String, CouponTerms> terms = classes.reader();
    Held held = CouponViews.held(coupon, terms.apply(coupon.body().of()));
    List<Held> beside =
        others.stream()
            .map(other -> CouponViews.held(other, terms.apply(other.body().of())))
            .toList();
    return Best.obstacle(held, beside, uses.of(payee, amount, at))
        .or(
            () ->
                held.terms().discount().off(left) > 0
                    ? Optional.empty()
                    : Optional.of(
                        new CouponVerdict(
                            held.id(),
                            CouponReason.ADDS_NOTHING,
                            Money.zero(amount.getCurrencyUnit()),
                            Optional.empty(),
                            Optional.empty())));
  }

  private Stored<CouponBody> own(UUID wallet, CouponId id) {
    return platform
        .find(CouponBody.class, id.value())
        .filter(stored -> stored.body().wallet().equals(wallet))
        .orElseThrow(() -> Platform.notFound("coupon", id.toString()));
  }
}
