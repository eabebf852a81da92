package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.ReturnRule;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves coupons along their state table, each time with its unit in the ledger, in commits that
 * others put together. Each write rests on the version that was read.
 */
public final class CouponBook {
  private CouponBook() {}

  /**
   * Locks a coupon that is available, for a payment.
   *
   * @param expiry from when on it can only be freed; empty for never
   * @return the leg of the hold that sets its unit aside, a transfer of the payment
   */
  public static int lock(
      CommitDraft draft, Stored<CouponBody> coupon, UUID payment, Optional<Instant> expiry) {
    CouponBody body = coupon.body();
    TransferId hold = draft.move();
    draft.transfer(new Transfer.Hold(hold, held(body), programme(body), 1, expiry));
    put(draft, coupon, enter(draft, body, CouponEvent.LOCKED, payment), "coupon.locked");
    return hold.leg();
  }

  /**
   * Uses a coupon.
   *
   * @param hold the leg of the payment's hold; 0 if it is not locked
   */
  public static void use(CommitDraft draft, Stored<CouponBody> coupon, UUID payment, int hold) {
    CouponBody body = coupon.body();
    draft.transfer(
        hold == 0
            ? new Transfer.Post(draft.move(), held(body), programme(body), 1)
            : new Transfer.Capture(draft.move(), new TransferId(payment, hold), 1));
    put(draft, coupon, enter(draft, body, CouponEvent.USED, payment), "coupon.used");
  }

  /**
   * Frees a coupon from the payment that had it. If its time is over by now it is swept later: that
   * would take its unit out of the wallet, which may be frozen, and must not keep a payment open.
   *
   * @param hold the leg of the payment's hold
   */
  public static void free(CommitDraft draft, Stored<CouponBody> coupon, UUID payment, int hold) {
    draft.transfer(new Transfer.VoidHold(draft.move(), new TransferId(payment, hold)));
    put(draft, coupon, enter(draft, coupon.body(), CouponEvent.FREED, null), "coupon.freed");
  }

  /**
   * Gives a used coupon back, if its class lets it. One whose time is over, and to which the class
   * gives no more, comes back as one that has expired.
   *
   * @return whether the person can use it again
   */
  public static boolean giveBack(
      CommitDraft draft, Stored<CouponBody> coupon, ReturnRule rule, ZoneId zone) {
    if (!rule.back()) {
      return false;
    }
    CouponBody body = enter(draft, coupon.body(), CouponEvent.RETURNED, null);
    if (rule.graceDays() > 0) {
      Instant grace = Validity.endOfDay(Instant.ofEpochMilli(draft.now()), rule.graceDays(), zone);
      body = body.goodUntil(Math.max(body.until(), grace.toEpochMilli()));
    }
    if (body.isOver(draft.now())) {
      put(draft, coupon, enter(draft, body, CouponEvent.OVER, null), "coupon.expired");
      return false;
    }
    draft.transfer(Transfer.Post.returning(draft.move(), programme(body), held(body), 1));
    put(draft, coupon, body, "coupon.returned");
    return true;
  }

  /** Ends a coupon that is available: its time is over. */
  static void expire(CommitDraft draft, Stored<CouponBody> coupon) {
    end(draft, coupon, CouponEvent.OVER, "coupon.expired");
  }

  /** Takes a coupon back that is available. */
  static void revoke(CommitDraft draft, Stored<CouponBody> coupon) {
    end(draft, coupon, CouponEvent.REVOKED, "coupon.revoked");
  }

  private static void end(
      CommitDraft draft, Stored<CouponBody> coupon, CouponEvent event, String fact) {
    CouponBody body = coupon.body();
    draft.transfer(new Transfer.Post(draft.move(), held(body), programme(body), 1));
    put(draft, coupon, enter(draft, body, event, null), fact);
  }

  private static CouponBody enter(
      CommitDraft draft, CouponBody body, CouponEvent event, @Nullable UUID payment) {
    CouponState next =
        CouponStates.next(body.state(), event)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A coupon that is " + body.state() + " does not take " + event + "."));
    return body.with(next, payment, draft.now());
  }

  private static void put(
      CommitDraft draft, Stored<CouponBody> before, CouponBody after, String fact) {
    draft.write(before.replace(after, CouponIndex.of(after)));
    draft.tell(fact, after.wallet(), before.id());
  }

  private static AccountId held(CouponBody body) {
    return CouponAccounts.held(body.wallet(), body.of());
  }

  private static AccountId programme(CouponBody body) {
    return CouponAccounts.programme(body.of());
  }
}
