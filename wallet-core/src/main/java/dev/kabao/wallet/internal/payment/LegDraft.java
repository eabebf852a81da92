package dev.kabao.wallet.internal.payment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment.LegState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leg that is being changed; see {@link LegBody}. Confined to one call. */
final class LegDraft {
  final LegBody.By by;
  final @Nullable UUID card;
  @Nullable String issuer;
  @Nullable UUID order;
  final boolean direct;
  LegState state;
  int hold;
  long amount;
  long got;
  long taken;
  long back;
  @Nullable String reference;
  long askedAt;
  long issuerAt;
  long returnedAt;
  boolean again;
  @Nullable RewardBody reward;
  private final Map<String, JsonNode> unknown;

  /** Whether the balance, or a reward, gives its part with the commit that is being made. */
  boolean fresh;

  LegDraft(LegBody body) {
    this.by = body.by();
    this.card = body.card();
    this.issuer = body.issuer();
    this.order = body.order();
    this.direct = body.direct();
    this.state = body.state();
    this.hold = body.hold();
    this.amount = body.amount();
    this.got = body.got();
    this.taken = body.taken();
    this.back = body.back();
    this.reference = body.reference();
    this.askedAt = body.askedAt();
    this.issuerAt = body.issuerAt();
    this.returnedAt = body.returnedAt();
    this.again = body.again();
    this.reward = body.reward();
    this.unknown = body.unknown();
  }

  private LegDraft(LegBody.By by, @Nullable UUID card, @Nullable String issuer, boolean direct) {
    this.by = by;
    this.card = card;
    this.issuer = issuer;
    this.direct = direct;
    this.state = LegState.PLANNED;
    this.unknown = Map.of();
  }

  /** A leg from a source, whose turn it is not yet. */
  static LegDraft planned(FundingSource source, boolean direct) {
    if (source instanceof FundingSource.Card bound) {
      return new LegDraft(LegBody.By.DEBIT, bound.id().value(), null, direct);
    }
    if (source instanceof FundingSource.Points points) {
      return reward(LegBody.By.POINTS, points.programme(), null, points.units());
    }
    if (source instanceof FundingSource.Coupon coupon) {
      return reward(LegBody.By.COUPON, null, coupon.id().value(), 1);
    }
    return new LegDraft(LegBody.By.BALANCE, null, null, false);
  }

  private static LegDraft reward(
      LegBody.By by, @Nullable String of, @Nullable UUID item, long units) {
    LegDraft leg = new LegDraft(by, null, null, false);
    leg.reward = new RewardBody(of, item, null, units, List.of());
    return leg;
  }

  /** A leg from the balance to a card. */
  static LegDraft credit(String issuer, @Nullable UUID card) {
    return new LegDraft(LegBody.By.CREDIT, card, issuer, true);
  }

  /** Money that an issuer says came in. */
  static LegDraft notice(String issuer) {
    return new LegDraft(LegBody.By.NOTICE, null, issuer, true);
  }

  /** Whether a reward pays, not money. */
  boolean isReward() {
    return by.isReward();
  }

  boolean isUndecided() {
    return state == LegState.ASKED || state == LegState.UNKNOWN;
  }

  /** What it gave and nobody has taken. */
  long rest() {
    return got - taken;
  }

  LegBody body() {
    return new LegBody(
        by,
        state,
        card,
        issuer,
        order,
        direct,
        hold,
        amount,
        got,
        taken,
        back,
        reference,
        askedAt,
        issuerAt,
        returnedAt,
        again,
        reward,
        unknown);
  }
}
