package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.CouponCodeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Gives coupons for codes: the code is used up in the commit that issues the coupon. */
final class Redeeming {
  private static final String CLAIM_PURPOSE = "coupon-code-claim";
  private static final String THROTTLE = "coupon-code";
  private static final int TRIES = 200;

  /** Wrong codes of one wallet; a typing error is found before and counts for nothing. */
  private static final ThrottleRules RULES =
      new ThrottleRules(
          5, Duration.ofSeconds(5), Duration.ofHours(1), Integer.MAX_VALUE, Duration.ofDays(1));

  private final Platform platform;
  private final ClassDocs classes;
  private final Issuing issuing;
  private final CouponCodes codes;
  private final CouponRequests requests;
  private final CouponViews views;
  private final Throttle throttle;

  Redeeming(Platform platform) {
    this.platform = platform;
    this.classes = new ClassDocs(platform);
    this.issuing = new Issuing(platform);
    this.codes = new CouponCodes(platform);
    this.requests = new CouponRequests(platform);
    this.views = new CouponViews(platform);
    this.throttle = new Throttle(platform);
  }

  RedeemResult redeem(RequestId requestId, WalletId wallet, CharSequence typed) {
    Objects.requireNonNull(requestId, "requestId");
    Optional<Secret> read = CodeTexts.read(typed);
    if (read.isEmpty()) {
      return new RedeemResult.Refused(CouponRefusal.CODE_UNREADABLE);
    }
    try (Secret code = read.get()) {
      // Not by the key under which the code is found: a claim must not lead to it.
      byte[] content = platform.vault().blindIndex(CLAIM_PURPOSE, code);
      RequestClaim claim =
          Requests.claim(wallet.value(), requestId, content, platform.ids().next());
      // One at a time: else the same request, sent several times at once, counts as guesses.
      return platform
          .turns()
          .take(wallet.value(), () -> earlier(claim).orElseGet(() -> guess(claim, wallet, code)));
    }
  }

  private Optional<RedeemResult> earlier(RequestClaim claim) {
    return requests.earlier(claim).map(coupon -> new RedeemResult.Redeemed(views.get(coupon)));
  }

  private RedeemResult guess(RequestClaim claim, WalletId wallet, Secret code) {
    byte[] key = wallet.toString().getBytes(StandardCharsets.US_ASCII);
    if (throttle.take(THROTTLE, key, RULES) instanceof Throttle.Turn.Refused refused) {
      return new RedeemResult.Refused(CouponRefusal.TOO_MANY_TRIES, Optional.of(refused.until()));
    }
    Optional<Stored<CouponCodeBody>> found = codes.find(code);
    if (found.isEmpty()) {
      return new RedeemResult.Refused(CouponRefusal.CODE_UNKNOWN);
    }
    throttle.giveBack(THROTTLE, key, RULES);
    return use(claim, wallet, code);
  }

  private RedeemResult use(RequestClaim claim, WalletId wallet, Secret code) {
    for (int i = 0; i < TRIES; i++) {
      Stored<CouponCodeBody> stored = codes.find(code).orElseThrow();
      CouponCodeBody body = stored.body();
      if (body.coupon() != null) {
        // Another call with the same request may have used it just now.
        return earlier(claim).orElse(new RedeemResult.Refused(CouponRefusal.CODE_USED));
      }
      long now = platform.clock().millis();
      if (now >= body.until()) {
        return new RedeemResult.Refused(CouponRefusal.CODE_EXPIRED);
      }
      CouponClassBody of = classes.require(body.of()).body();
      Optional<CouponRefusal> obstacle = Issuing.obstacle(of, now);
      if (obstacle.isPresent()) {
        return new RedeemResult.Refused(obstacle.get());
      }
      Step step = new Step(platform);
      step.write(stored.replace(body.used(claim.subject()), java.util.List.of()));
      issuing.add(step, of, wallet.value(), claim.subject());
      CommitOutcome outcome = step.commit(Optional.of(claim));
      if (outcome instanceof CommitOutcome.Applied) {
        return new RedeemResult.Redeemed(views.get(claim.subject()));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return new RedeemResult.Redeemed(views.get(CouponRequests.same(claim, replayed)));
      }
      Optional<CouponRefusal> why = Issuing.why(outcome, of);
      if (why.isPresent()) {
        return new RedeemResult.Refused(why.get());
      }
    }
    throw Platform.contention("coupon code");
  }
}
