package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CouponBatchBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The claims of requests about coupons. */
final class CouponRequests {
  /** Within which the ids of requests about classes are unique. */
  static final UUID CLASSES = NamedIds.of("coupon-classes");

  private final Platform platform;

  CouponRequests(Platform platform) {
    this.platform = platform;
  }

  static RequestClaim claim(UUID scope, RequestId requestId, UUID subject, String... content) {
    Objects.requireNonNull(requestId, "requestId");
    // Only the last part may have the sign between them in it.
    byte[] bytes = String.join("|", content).getBytes(StandardCharsets.UTF_8);
    return Requests.claim(scope, requestId, bytes, subject);
  }

  /** What a request has led to before; empty if it is new. */
  Optional<UUID> earlier(RequestClaim claim) {
    return platform.store().findClaim(claim.key()).map(replayed -> same(claim, replayed));
  }

  /** What a request has led to before, if it is the same. */
  static UUID same(RequestClaim claim, CommitOutcome.Replayed replayed) {
    Requests.requireSame(claim, replayed);
    return replayed.subject();
  }

  /** The batch of a request: made with the first call, the same ever after. */
  Stored<CouponBatchBody> batch(RequestClaim claim, CouponBatchBody fresh) {
    Optional<UUID> earlier = earlier(claim);
    if (earlier.isPresent()) {
      return platform.get(CouponBatchBody.class, earlier.get());
    }
    Step step = new Step(platform);
    step.write(Stored.create(claim.subject(), fresh, java.util.List.of(), Optional.empty()));
    CommitOutcome outcome = step.commit(Optional.of(claim));
    if (outcome instanceof CommitOutcome.Applied) {
      return new Stored<>(claim.subject(), 1, fresh);
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      return platform.get(CouponBatchBody.class, same(claim, replayed));
    }
    throw new IllegalStateException("A new batch's commit cannot end as " + outcome + ".");
  }
}
