package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carries bindings on: calls the issuer after each step is kept, and keeps what it says before
 * anybody is told. Used by the person's own calls and by the resolver alike.
 */
public final class BindingEngine {
  private static final int TRIES = 20;

  private final Platform platform;
  private final CardVault vault;
  private final WalletDocs wallets;
  private final BoundCards cards;
  private final LostCards lost;

  /** Bindings of one platform. */
  public BindingEngine(Platform platform) {
    this.platform = platform;
    this.vault = new CardVault(platform);
    this.wallets = new WalletDocs(platform);
    this.cards = new BoundCards(platform);
    this.lost = new LostCards(platform);
  }

  /** Asks the issuer to check the elements and to send the first code. */
  Stored<BindingBody> start(Stored<BindingBody> created, CardHolder holder) {
    Issuer issuer = platform.issuer(created.body().issuer());
    long latest = created.body().createdAt() + issuer.profile().finalityWindow().toMillis() / 2;
    if (platform.clock().millis() > latest) {
      return apply(
          created,
          BindingStep.refused(BindingEvent.START_NOT_SENT, BindingRefusal.ISSUER_UNREACHABLE));
    }
    IssuerOutcome<Challenge> outcome = issuer.startBinding(OrderId.of(created.id()), holder);
    return apply(created, BindingStep.ofStart(outcome));
  }

  /** Asks the issuer for another code; the draft that counts it is kept already. */
  Stored<BindingBody> resend(Stored<BindingBody> counted, RequestId request) {
    Issuer issuer = platform.issuer(counted.body().issuer());
    IssuerOutcome<Challenge> outcome = issuer.resendChallenge(OrderId.of(counted.id()));
    return apply(counted, BindingStep.ofResend(outcome, request));
  }

  /** Hands the code to the issuer; the try is counted already. */
  Stored<BindingBody> confirm(Stored<BindingBody> confirming, RequestId request, Secret code) {
    Issuer issuer = platform.issuer(confirming.body().issuer());
    IssuerOutcome<AgreementToken> outcome =
        issuer.confirmBinding(OrderId.of(confirming.id()), code);
    return apply(confirming, BindingStep.ofConfirm(outcome, request));
  }

  /** Asks the issuer how far an undecided binding is; the binding as it then stands. */
  public Stored<BindingBody> ask(Stored<BindingBody> undecided) {
    BindingBody body = undecided.body();
    // Before the question: an answer that was true within the window proves nothing after it.
    long asked = platform.clock().millis();
    boolean underWay =
        (body.state() == BindingState.CREATED || body.state() == BindingState.CONFIRMING)
            && asked < body.askAt();
    if (body.state().isFinal() || underWay) {
      return undecided;
    }
    Issuer issuer = platform.issuer(body.issuer());
    OrderStatus<BindingProgress> status = issuer.queryBinding(OrderId.of(undecided.id()));
    BindingStep.Time time = BindingStep.Time.LEFT;
    if (asked >= BindingDraft.endsAt(body, platform.bindingRules())) {
      // A code that may still be on its way could make the agreement stand after all.
      boolean onItsWay = body.triedAt() != 0 && asked <= body.triedAt() + window(body);
      time = onItsWay ? BindingStep.Time.OVER_BUT_FOR_A_CODE : BindingStep.Time.OVER;
    }
    if (status instanceof OrderStatus.Found<BindingProgress> found) {
      return apply(undecided, BindingStep.ofQuery(found.outcome(), time));
    }
    boolean past = asked > finalAt(body);
    return apply(
        undecided,
        past
            ? BindingStep.refused(BindingEvent.NOT_RECEIVED, BindingRefusal.NOT_RECEIVED)
            : BindingStep.of(BindingEvent.UNANSWERED));
  }

  /** Keeps one step, whatever others did to the binding meanwhile; closes the step's agreement. */
  private Stored<BindingBody> apply(Stored<BindingBody> binding, BindingStep step) {
    try (step) {
      Stored<BindingBody> current = binding;
      boolean taken = false;
      for (int i = 0; i < TRIES; i++) {
        Optional<BindingState> next = BindingStates.next(current.body().state(), step.event());
        boolean orphan = next.isEmpty() && step.agreement() != null && isDead(current.body());
        if ((next.isEmpty() && !orphan) || askedTooSoon(current.body(), step)) {
          return current;
        }
        Change change = change(current, next.orElse(current.body().state()), step, taken || orphan);
        CommitOutcome outcome = platform.committer().commit(change.commit);
        if (outcome instanceof CommitOutcome.Applied) {
          change.toRevoke.ifPresent(cards::revoke);
          return current.replaced(change.body);
        }
        if (outcome instanceof CommitOutcome.IndexTaken) {
          taken = true;
        } else {
          current = platform.get(BindingBody.class, current.id());
        }
      }
      throw Platform.contention("binding");
    }
  }

  /** An UNKNOWN binding was asked about before its time, and nothing came of it. */
  private boolean askedTooSoon(BindingBody body, BindingStep step) {
    return step.event() == BindingEvent.UNANSWERED
        && step.refusal() == null
        && body.state() == BindingState.UNKNOWN
        && platform.clock().millis() < body.askAt();
  }

  private long window(BindingBody body) {
    return platform.issuer(body.issuer()).profile().finalityWindow().toMillis();
  }

  /** From when on "no such order" means that there will be none. */
  private long finalAt(BindingBody body) {
    return Math.max(body.createdAt(), body.triedAt()) + window(body);
  }

  /** A change to a binding. */
  BindingDraft draft(BindingBody body, long now) {
    return new BindingDraft(body, platform.bindingRules(), now, finalAt(body));
  }

  /**
   * Over, but not by binding a card: an agreement that stands all the same must be revoked, once.
   */
  private static boolean isDead(BindingBody body) {
    return body.state() != BindingState.ACTIVE && body.state().isFinal() && body.card() == null;
  }

  private Change change(
      Stored<BindingBody> current, BindingState next, BindingStep step, boolean cannotBind) {
    long now = platform.clock().millis();
    BindingBody body = current.body();
    BindingDraft draft = draft(body, now);
    List<DocumentWrite> writes = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    Optional<BoundCards.NewCard> card = Optional.empty();
    BindingState to = next;
    BindingRefusal refusal = step.refusal();
    if (step.agreement() != null) {
      card = Optional.of(cards.draft(current, step.agreement(), !cannotBind, now));
      writes.add(card.get().write());
      StatementCursors.beside(platform, card.get().stored(), now).ifPresent(writes::add);
      draft.card(card.get().stored().id());
      if (cannotBind && next == BindingState.ACTIVE) {
        to = BindingState.FAILED;
        refusal = cards.whyTaken(body);
      }
    }
    if (step.challenge() != null) {
      CardVault.BindingView view = vault.binding(current);
      draft.challenge(
          step.challenge(),
          vault.sealBinding(
              body.wallet(),
              current.id(),
              new CardVault.BindingView(
                  view.display(), step.challenge().maskedPhone(), view.maskedName())));
      if (step.request() != null) {
        draft.codeSent();
      }
    }
    draft.to(to);
    if (refusal != null) {
      draft.refused(refusal);
      if (step.request() != null) {
        draft.answered(step.request(), refusal);
      }
    }
    if (to == BindingState.ACTIVE) {
      Optional<LostCards.Replaced> replaced = lost.replacedBy(card.orElseThrow(), now);
      replaced.ifPresent(old -> writes.add(old.write()));
      replaced.ifPresent(old -> events.add(old.event()));
      // The bank has checked the name, and the person the code.
      wallets
          .bound(
              new WalletId(body.wallet()),
              vault.binding(current).maskedName(),
              card.get().stored().id(),
              replaced.map(LostCards.Replaced::defaultOf).orElse(null))
          .ifPresent(writes::add);
    }
    if (to == BindingState.EXPIRED) {
      draft.refused(BindingRefusal.EXPIRED);
    }
    BindingBody changed = draft.body();
    writes.add(current.replace(changed, Asking.index(changed.askAt())));
    String event = "binding." + to.name().toLowerCase(Locale.ROOT);
    events.add(new Event(event, new WalletId(body.wallet()), current.id()));
    Commit commit =
        new Commit(Instant.ofEpochMilli(now), Optional.empty(), writes, List.of(), events);
    return new Change(
        changed, commit, cannotBind ? card.map(BoundCards.NewCard::stored) : Optional.empty());
  }

  /** What one step changes, in one commit, and the card whose agreement must go again. */
  private record Change(BindingBody body, Commit commit, Optional<Stored<CardBody>> toRevoke) {}
}
