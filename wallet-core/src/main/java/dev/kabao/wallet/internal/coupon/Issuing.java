package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the issue of coupons together. Limits are ceilings of counters, which the store checks
 * within the commit.
 */
final class Issuing {
  private final Platform platform;

  Issuing(Platform platform) {
    this.platform = platform;
  }

  /** What keeps coupons of a class from being issued now, whoever they are for. */
  static Optional<CouponRefusal> obstacle(CouponClassBody of, long now) {
    if (of.ended()) {
      return Optional.of(CouponRefusal.CLASS_ENDED);
    }
    return of.until() != 0 && now >= of.until()
        ? Optional.of(CouponRefusal.CLASS_OVER)
        : Optional.empty();
  }

  /** Adds a coupon of a class, for a wallet; what counts it comes first. */
  void add(Step step, CouponClassBody of, UUID wallet, UUID coupon) {
    CouponTerms terms = ClassDocs.terms(of);
    step.about(coupon, Step.ISSUE);
    step.transfer(
        new Transfer.Post(
            step.move(),
            CouponAccounts.programme(of.code()),
            CouponAccounts.held(wallet, of.code()),
            1));
    count(step, CouponAccounts.issued(of.code()), of.total());
    if (of.perPerson() != CouponTerms.NO_LIMIT) {
      count(step, CouponAccounts.issuedTo(wallet, of.code()), of.perPerson());
    }
    Instant now = Instant.ofEpochMilli(step.now());
    Validity validity = terms.validity();
    CouponBody body =
        CouponBody.issued(
            wallet,
            of.code(),
            validity.from(now).toEpochMilli(),
            validity.until(now, platform.zone()).toEpochMilli(),
            step.now());
    step.write(Stored.create(coupon, body, CouponIndex.of(body), Optional.of(wallet)));
    step.tell("coupon.issued", wallet, coupon);
  }

  /** Why a commit with a coupon was refused; empty if it is to be tried again. */
  static Optional<CouponRefusal> why(CommitOutcome outcome, CouponClassBody of) {
    if (outcome instanceof CommitOutcome.CeilingPassed passed) {
      return Optional.of(
          passed.account().equals(CouponAccounts.issued(of.code()))
              ? CouponRefusal.SOLD_OUT
              : CouponRefusal.ENOUGH);
    }
    if (outcome instanceof CommitOutcome.AccountBlocked) {
      return Optional.of(CouponRefusal.WALLET_TAKES_NONE);
    }
    if (outcome instanceof CommitOutcome.StaleDocument) {
      return Optional.empty();
    }
    throw new IllegalStateException("A coupon's issue cannot end as " + outcome + ".");
  }

  private static void count(Step step, AccountId counter, long most) {
    step.transfer(Transfer.Post.upTo(most, step.move(), CouponAccounts.allowance(), counter, 1));
  }
}
