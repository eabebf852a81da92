package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import java.util.Map;

/** The kinds of rewards that can pay. */
final class RewardKinds {
  private static final Map<LegBody.By, RewardKind> KINDS =
      Map.of(LegBody.By.POINTS, new PointsLegs(), LegBody.By.COUPON, new CouponLegs());

  private RewardKinds() {}

  /** The kind of a leg of a reward. */
  static RewardKind of(LegDraft leg) {
    RewardKind kind = KINDS.get(leg.by);
    if (kind == null) {
      throw new IllegalArgumentException("No reward pays by " + leg.by + ".");
    }
    return kind;
  }
}
