package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.internal.coupon.CommitDraft;
import dev.kabao.wallet.internal.coupon.CouponBook;
import dev.kabao.wallet.internal.coupon.CouponChecks;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.CouponNoBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Coupons that pay. A coupon cannot be used in part: it is used with the first part of its leg that
 * is captured, and comes back, if its class lets it, with the refund of the last one.
 */
final class CouponLegs implements RewardKind {

  @Override
  public Optional<Decline> decide(Change change, LegDraft leg, long missing) {
    Stored<CouponBody> coupon = coupon(change, leg);
    List<Stored<CouponBody>> others =
        change.payment.legs.stream()
            .filter(other -> other.by == LegBody.By.COUPON && other.state == LegState.DONE)
            .map(other -> coupon(change, other))
            .toList();
    CouponChecks checks = new CouponChecks(change.platform);
    Optional<CouponVerdict> no =
        checks.obstacle(
            coupon,
            others,
            Optional.ofNullable(change.payment.payee),
            Money.ofMinor(CurrencyUnit.of(change.payment.currency), change.payment.amount),
            missing,
            change.now);
    if (no.isPresent()) {
      leg.reward = reward(leg).refused(kept(no.get()));
      return no.map(Decline::byCoupon);
    }
    CouponTerms terms = checks.terms(coupon.body().of());
    leg.amount = terms.discount().off(missing);
    leg.reward = new RewardBody(terms.code(), coupon.id(), terms.sponsor(), 1, List.of());
    return Optional.empty();
  }

  @Override
  public void hold(Change change, LegDraft leg, Optional<Instant> expiry) {
    leg.hold = CouponBook.lock(into(change), coupon(change, leg), change.payment.id, expiry);
  }

  @Override
  public void capture(Change change, LegDraft leg, long amount, boolean last) {
    if (leg.taken == 0 && amount > 0) {
      Stored<CouponBody> coupon = coupon(change, leg);
      if (fits(change, coupon, leg.fresh ? CouponState.AVAILABLE : CouponState.LOCKED)) {
        CouponBook.use(into(change), coupon, change.payment.id, leg.fresh ? 0 : leg.hold);
      }
    } else if (leg.taken == 0 && last) {
      free(change, leg);
    } else if (last && leg.rest() > 0 && leg.taken + amount == leg.back) {
      // All that it gave had gone back while more of it could still be captured: it waited.
      comesBack(change, leg);
    }
  }

  @Override
  public void free(Change change, LegDraft leg) {
    if (leg.fresh) {
      return;
    }
    Stored<CouponBody> coupon = coupon(change, leg);
    if (fits(change, coupon, CouponState.LOCKED)) {
      CouponBook.free(into(change), coupon, change.payment.id, leg.hold);
    }
  }

  @Override
  public Optional<RefundBody.Reward> giveBack(Change change, LegDraft leg, long amount) {
    boolean mayGiveMore = change.payment.state == PaymentState.AUTHORIZED && leg.rest() > 0;
    boolean whole = !mayGiveMore && leg.back + amount == leg.taken;
    boolean lets = terms(change, leg).returning().back() && !isClosed(change);
    if (!lets || (whole && !comesBack(change, leg))) {
      return Optional.empty();
    }
    RewardBody reward = reward(leg);
    return Optional.of(
        new RefundBody.Reward(
            Objects.requireNonNull(reward.of()), reward.item(), whole ? 1 : 0, reward.units()));
  }

  private static boolean comesBack(Change change, LegDraft leg) {
    Stored<CouponBody> coupon = coupon(change, leg);
    return !isClosed(change)
        && fits(change, coupon, CouponState.USED)
        && CouponBook.giveBack(
            into(change), coupon, terms(change, leg).returning(), change.platform.zone());
  }

  /**
   * Whether a coupon is as its payment says. It is read after the payment: if somebody has gone on
   * with both in between, this commit comes to nothing.
   */
  private static boolean fits(Change change, Stored<CouponBody> coupon, CouponState expected) {
    return coupon.body().state() == expected || !change.isOutdated();
  }

  private static boolean isClosed(Change change) {
    return change.platform.store().flags(change.wallet().owner()).contains(AccountFlag.CLOSED);
  }

  /** Why a coupon was refused, as it is kept. */
  static CouponNoBody kept(CouponVerdict no) {
    Optional<CouponVerdict.Instead> instead = no.instead();
    return new CouponNoBody(
        no.reason(),
        no.minimum().map(Money::getAmountMinorLong).orElse(0L),
        instead.map(other -> other.coupon().value()).orElse(null),
        instead.map(other -> other.name().en()).orElse(null),
        instead.map(other -> other.name().zh()).orElse(null));
  }

  private static CouponTerms terms(Change change, LegDraft leg) {
    return new CouponChecks(change.platform).terms(Objects.requireNonNull(reward(leg).of()));
  }

  private static Stored<CouponBody> coupon(Change change, LegDraft leg) {
    return change.coupon(Objects.requireNonNull(reward(leg).item()));
  }

  private static RewardBody reward(LegDraft leg) {
    return Objects.requireNonNull(leg.reward);
  }

  private static CommitDraft into(Change change) {
    return new Draft(change);
  }

  /** The payment's commit, as coupons add to it. */
  private record Draft(Change change) implements CommitDraft {
    @Override
    public long now() {
      return change.now;
    }

    @Override
    public TransferId move() {
      return change.move();
    }

    @Override
    public void transfer(Transfer transfer) {
      change.transfers.add(transfer);
    }

    @Override
    public void write(DocumentWrite document) {
      change.write(document);
    }

    @Override
    public void tell(String type, UUID wallet, UUID subject) {
      change.tell(type, wallet, subject);
    }
  }
}
