package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.value.RequestId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change to a binding on its way to a new body. Confined to one thread. */
final class BindingDraft {
  private final BindingBody from;
  private final BindingRules rules;
  private final long now;
  private final long finalAt;
  private BindingState state;
  private byte[] sealed;
  private int codesSent;
  private int tries;
  private int codeLength;
  private long sentAt;
  private long expiresAt;
  private long triedAt;
  private int asked;
  private @Nullable BindingRefusal refusal;
  private @Nullable UUID card;
  private final Map<String, BindingRefusal> answers;

  BindingDraft(BindingBody from, BindingRules rules, long now, long finalAt) {
    this.from = from;
    this.finalAt = finalAt;
    this.rules = rules;
    this.now = now;
    this.state = from.state();
    this.sealed = from.sealed();
    this.codesSent = from.codesSent();
    this.tries = from.tries();
    this.codeLength = from.codeLength();
    this.sentAt = from.sentAt();
    this.expiresAt = from.expiresAt();
    this.triedAt = from.triedAt();
    this.asked = from.asked();
    this.refusal = from.refusal();
    this.card = from.card();
    this.answers = new TreeMap<>(from.answers());
  }

  BindingDraft to(BindingState next) {
    // A question that is answered starts the schedule anew; one that is not slows it down.
    boolean again = next == from.state() || next == BindingState.UNKNOWN;
    asked = again ? from.asked() + 1 : 0;
    state = next;
    return this;
  }

  BindingDraft challenge(Challenge challenge, byte[] sealedView) {
    codeLength = challenge.codeLength();
    expiresAt = challenge.expiresAt().toEpochMilli();
    sealed = sealedView;
    return this;
  }

  /**
   * Another code is about to be asked for. The old one keeps its tries: it may stay the good one.
   */
  BindingDraft codeAskedFor() {
    codesSent++;
    sentAt = now;
    return this;
  }

  /** The issuer sent another code: earlier ones are dead. */
  BindingDraft codeSent() {
    tries = 0;
    return this;
  }

  BindingDraft tried() {
    tries++;
    triedAt = now;
    return this;
  }

  BindingDraft refused(BindingRefusal why) {
    refusal = why;
    return this;
  }

  BindingDraft answered(RequestId request, BindingRefusal why) {
    answers.put(request.value(), why);
    return this;
  }

  BindingDraft card(UUID id) {
    card = id;
    return this;
  }

  BindingBody body() {
    return new BindingBody(
        from.v(),
        from.wallet(),
        state,
        from.issuer(),
        from.product(),
        from.kind(),
        from.number(),
        sealed,
        codesSent,
        tries,
        codeLength,
        sentAt,
        expiresAt,
        triedAt,
        refusal,
        card,
        answers,
        from.createdAt(),
        now,
        asked,
        askAt(),
        from.unknown());
  }

  private long askAt() {
    return switch (state) {
      case CREATED, CONFIRMING -> now + Asking.CALL_GRACE_MILLIS;
      case CHALLENGED -> Math.max(endsAt(from, rules), now + Asking.pauseMillis(asked));
      case UNKNOWN -> Asking.next(now, asked, finalAt);
      case ACTIVE, FAILED, EXPIRED -> 0;
    };
  }

  /** When a binding's time is over. */
  static long endsAt(BindingBody body, BindingRules rules) {
    return body.createdAt() + rules.lifetime().toMillis();
  }
}
