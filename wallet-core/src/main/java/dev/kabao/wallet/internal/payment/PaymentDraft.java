package dev.kabao.wallet.internal.payment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.internal.doc.CountBody;
import dev.kabao.wallet.internal.doc.EarnedBody;
import dev.kabao.wallet.internal.doc.HaltBody;
import dev.kabao.wallet.internal.doc.LimitHitBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment that is being changed; see {@link PaymentBody}. Confined to one call. */
final class PaymentDraft {
  private static final int V = 2;

  /** Smaller numbers are those of an issuer's order, whose id may be the payment's. */
  private static final int MOVES_FROM = 9;

  private static final int MOST_MOVES = 990;

  /**
   * In two steps: each moves what is earned or given back, and what has expired, or is owed, of its
   * programme; and what is left of points at the end.
   */
  private static final int MOVES_OF_A_REWARD = 7;

  /**
   * The sums that a step and the one after it may move: of what is spent, of a fee, of a receipt.
   */
  private static final int TALLIES = 6;

  final UUID id;
  final UUID wallet;
  final PaymentKind kind;
  final String currency;
  final long amount;
  final List<LegDraft> legs = new ArrayList<>();
  final List<CountBody> counted = new ArrayList<>();
  final List<EarnedBody> earned = new ArrayList<>();
  final long createdAt;
  private final Map<String, JsonNode> unknown;
  PaymentState state;
  @Nullable String payee;
  @Nullable UUID peer;
  long fee;
  boolean held;
  @Nullable String plan;
  @Nullable UUID request;
  @Nullable UUID bill;
  byte @Nullable [] claim;
  @Nullable String talliedAs;
  int sorted;
  private int moves;
  private @Nullable DeclineReason decline;
  private @Nullable DeclineCategory category;
  private @Nullable String issuerCode;
  private @Nullable LimitHitBody limit;
  private long pausedUntil;
  @Nullable HaltBody halt;
  long expiresAt;
  long cooling;
  int asked;
  long askAt;

  /** A new payment, without legs yet. */
  PaymentDraft(
      UUID id, UUID wallet, PaymentKind kind, String currency, long amount, long createdAt) {
    this.id = id;
    this.wallet = wallet;
    this.kind = kind;
    this.currency = currency;
    this.amount = amount;
    this.createdAt = createdAt;
    this.state = PaymentState.STARTED;
    this.moves = MOVES_FROM;
    this.unknown = Map.of();
  }

  /** A payment as it was read. */
  PaymentDraft(Stored<PaymentBody> stored) {
    PaymentBody body = stored.body();
    this.id = stored.id();
    this.wallet = body.wallet();
    this.kind = body.kind();
    this.currency = body.currency();
    this.amount = body.amount();
    this.createdAt = body.createdAt();
    this.state = body.state();
    this.payee = body.payee();
    this.peer = body.peer();
    this.fee = body.fee();
    this.held = body.held();
    this.plan = body.plan();
    this.request = body.request();
    this.bill = body.bill();
    this.claim = body.claim();
    this.talliedAs = body.talliedAs();
    this.sorted = body.sorted();
    this.moves = body.moves();
    this.decline = body.decline();
    this.category = body.category();
    this.issuerCode = body.issuerCode();
    this.limit = body.limit();
    this.pausedUntil = body.pausedUntil();
    this.halt = body.halt();
    this.expiresAt = body.expiresAt();
    this.cooling = body.cooling();
    this.asked = body.asked();
    this.askAt = body.askAt();
    this.unknown = body.unknown();
    body.legs().forEach(leg -> legs.add(new LegDraft(leg)));
    counted.addAll(body.counted());
    earned.addAll(body.earned());
  }

  /** The number of the next transfer of the payment itself. */
  int nextMove() {
    return ++moves;
  }

  /**
   * Whether there are numbers for the transfers of one more step, and for those of the step that
   * ends it then: it must always be possible to give back what is left, and what was counted.
   */
  boolean hasMovesForAStep() {
    long rewards = earned.size() + legs.stream().filter(LegDraft::isReward).count();
    return moves + 4 * legs.size() + counted.size() + MOVES_OF_A_REWARD * rewards + TALLIES
        <= MOST_MOVES;
  }

  /** Whether points or coupons pay a part. */
  boolean hasRewards() {
    return legs.stream().anyMatch(LegDraft::isReward);
  }

  /** What is still to be given by a source. */
  long missing() {
    long missing = amount;
    for (LegDraft leg : legs) {
      missing -= leg.isUndecided() ? leg.amount : leg.got;
    }
    return missing;
  }

  long got() {
    long got = 0;
    for (LegDraft leg : legs) {
      got += leg.got;
    }
    return got;
  }

  long taken() {
    long taken = 0;
    for (LegDraft leg : legs) {
      taken += leg.taken;
    }
    return taken;
  }

  /** Whether money is set aside until a time. */
  boolean isSetAside() {
    return state.isSetAside();
  }

  void decline(Decline why) {
    decline = why.reason();
    category = why.category().orElse(null);
    issuerCode = why.issuerCode().orElse(null);
    limit = why.limit().map(LimitHits::body).orElse(null);
    pausedUntil = why.until().map(Instant::toEpochMilli).orElse(0L);
    halt = why.risks().isEmpty() ? null : new HaltBody(0, 0, StepUps.reasons(why.risks()));
  }

  PaymentBody body(long now) {
    return new PaymentBody(
        V,
        wallet,
        kind,
        state,
        payee,
        peer,
        currency,
        amount,
        fee,
        held,
        legs.stream().map(LegDraft::body).toList(),
        List.copyOf(counted),
        List.copyOf(earned),
        plan,
        request,
        bill,
        claim,
        talliedAs,
        sorted,
        moves,
        decline,
        category,
        issuerCode,
        limit,
        pausedUntil,
        halt,
        createdAt,
        now,
        expiresAt,
        cooling,
        asked,
        askAt,
        unknown);
  }
}
