package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossRules;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LossBody;
import dev.kabao.wallet.internal.platform.Asking;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change to a card that is or was lost, on its way to a new body. Confined to one thread. */
final class LossDraft {
  private final CardBody from;
  private final long now;
  private LossState state;
  private final long reportedAt;
  private final Map<String, com.fasterxml.jackson.databind.JsonNode> unknown;
  LossKind kind;
  UUID report;
  long frozenAt;
  boolean wanted;
  boolean carriesOver;
  @Nullable UUID replacement;
  byte @Nullable [] lastFour;
  @Nullable LossRefusal refusal;
  @Nullable UUID replacedBy;
  @Nullable UUID revokeOrder;
  private int asked;

  /** Of a card that was just reported. */
  LossDraft(CardBody from, LossKind kind, UUID report, long now) {
    this.from = from;
    this.now = now;
    this.state = LossState.REPORTED;
    this.kind = kind;
    this.report = report;
    this.reportedAt = now;
    this.unknown = Map.of();
  }

  /** Of a card that was reported before. */
  LossDraft(CardBody from, long now) {
    LossBody loss = Objects.requireNonNull(from.loss());
    this.from = from;
    this.now = now;
    this.state = loss.state();
    this.kind = loss.kind();
    this.report = loss.report();
    this.reportedAt = loss.reportedAt();
    this.frozenAt = loss.frozenAt();
    this.wanted = loss.wanted();
    this.carriesOver = loss.carriesOver();
    this.replacement = loss.replacement();
    this.lastFour = loss.lastFour();
    this.refusal = loss.refusal();
    this.replacedBy = loss.replacedBy();
    this.revokeOrder = from.revokeOrder();
    this.asked = from.asked();
    this.unknown = loss.unknown();
  }

  /** What was asked in vain slows the schedule down; all else starts it anew. */
  LossDraft to(LossState next, LossEvent because) {
    asked = because == LossEvent.UNANSWERED ? asked + 1 : 0;
    state = next;
    return this;
  }

  /** The card as it then is. */
  CardBody body(LossRules rules) {
    return new CardBody(
        from.v(),
        from.wallet(),
        LossStates.card(state),
        from.issuer(),
        from.product(),
        from.kind(),
        from.number(),
        from.sealed(),
        revokeOrder,
        from.boundAt(),
        now,
        asked,
        askAt(rules),
        new LossBody(
            state,
            kind,
            report,
            reportedAt,
            frozenAt,
            wanted,
            carriesOver,
            replacement,
            lastFour,
            refusal,
            replacedBy,
            unknown),
        from.unknown());
  }

  private long askAt(LossRules rules) {
    if (LossStates.isOpen(state)) {
      // The first time whoever brought it about tells the issuer; then the schedule does.
      return now + (asked == 0 ? Asking.CALL_GRACE_MILLIS : Asking.pauseMillis(asked - 1));
    }
    if (state == LossState.CONFIRMED) {
      boolean kept = kind == LossKind.LOST && !wanted;
      return kept ? now + rules.keptToBeFound().toMillis() : now;
    }
    return 0;
  }
}
