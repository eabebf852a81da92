package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends coupons whose time is over. Nothing waits for it: whoever looks at a coupon goes by its
 * time.
 */
public final class Sweeping {
  private static final int STEP = 200;

  /** A frozen wallet gives nothing out, not even what is over. */
  private static final long LATER_MILLIS = Duration.ofDays(1).toMillis();

  private final Platform platform;

  /** Sweeps one platform. */
  public Sweeping(Platform platform) {
    this.platform = platform;
  }

  /** Ends those whose time is over by now, a step at a time, until there is none. */
  public void sweep() {
    int done = STEP;
    while (done == STEP) {
      done = step();
    }
  }

  private int step() {
    List<Stored<CouponBody>> due =
        platform
            .store()
            .findByIndex(
                Asking.due(Json.collectionOf(CouponBody.class), platform.clock().millis()),
                Optional.empty(),
                STEP)
            .items()
            .stream()
            .map(document -> Json.read(CouponBody.class, document))
            .toList();
    AtomicInteger done = new AtomicInteger();
    new Halving<>(
            this::commit, (coupon, outcome) -> done.addAndGet(isDone(coupon, outcome) ? 1 : 0))
        .of(due);
    return done.get();
  }

  private CommitOutcome commit(List<Stored<CouponBody>> coupons) {
    Step step = new Step(platform);
    coupons.forEach(one -> CouponBook.expire(step.about(one.id(), Step.END), one));
    return step.commit(Optional.empty());
  }

  private boolean isDone(Stored<CouponBody> coupon, CommitOutcome outcome) {
    if (!(outcome instanceof CommitOutcome.AccountBlocked)) {
      // Whatever somebody else has written meanwhile is seen to at the next run.
      return outcome instanceof CommitOutcome.Applied;
    }
    Step step = new Step(platform);
    CouponBody later = coupon.body().sweptAt(step.now() + LATER_MILLIS);
    step.write(coupon.replace(later, CouponIndex.of(later)));
    return step.commit(Optional.empty()) instanceof CommitOutcome.Applied;
  }
}
