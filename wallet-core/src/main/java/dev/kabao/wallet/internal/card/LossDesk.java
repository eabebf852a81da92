package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.FoundResult;
import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LossBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.StepUpBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.risk.Judge;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.internal.session.SecurityDocs;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.issuer.LossStanding;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What one wallet's person says about lost cards. */
final class LossDesk {
  private static final int TRIES = 20;

  /**
   * Two kinds: a thief who found a card and its holder's phone unlocked must not undo the report.
   */
  private static final Verdict.NeedFactors PROOF =
      new Verdict.NeedFactors(
          2,
          List.of(
              new RiskReason(
                  "CARD_WAS_LOST",
                  new LocalText("This card was reported lost or stolen.", "该卡此前已挂失。"))));

  private final Platform platform;
  private final Acting acting;
  private final WalletId wallet;
  private final BoundCards cards;
  private final LostCards lost;
  private final CardVault vault;
  private final StepUps stepUps;
  private final Judge judge;

  LossDesk(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet();
    this.cards = new BoundCards(platform);
    this.lost = new LostCards(platform);
    this.vault = new CardVault(platform);
    this.stepUps = new StepUps(platform);
    this.judge = new Judge(platform);
  }

  LossResult report(RequestId requestId, CardId id, LossKind kind) {
    RequestClaim claim = claim(requestId, "lost|" + id + '|' + kind, id);
    for (int i = 0; i < TRIES; i++) {
      Stored<CardBody> card = own(id);
      Optional<LossResult> before = answerBefore(claim, id, this::reported);
      if (before.isPresent()) {
        return before.get();
      }
      if (card.body().state() != CardState.ACTIVE && !card.body().isLost()) {
        return new LossResult.Refused(LossRefusal.NOT_BOUND, cards.view(card));
      }
      if (keepReport(claim, card, kind)) {
        return reported(lost.goOn(own(id)));
      }
    }
    throw Platform.contention("card");
  }

  /** Freezes the card, signs everybody else out and demands another password, in one commit. */
  private boolean keepReport(RequestClaim claim, Stored<CardBody> card, LossKind kind) {
    long now = platform.clock().millis();
    if (!card.body().isLost()) {
      LossDraft draft = new LossDraft(card.body(), kind, platform.ids().next(), now);
      Optional<Stored<SecurityBody>> known = platform.find(SecurityBody.class, wallet.value());
      boolean password =
          known
              .map(Stored::body)
              .filter(body -> body.password() != null && !body.passwordOver())
              .isPresent();
      List<Event> events = new ArrayList<>();
      events.add(fact(LossFacts.LOST, card));
      events.add(new Event("sessions.ended", wallet, wallet.value()));
      if (password) {
        events.add(new Event("password.to-be-changed", wallet, wallet.value()));
      }
      DocumentWrite guard =
          SecurityDocs.write(
              wallet,
              known,
              old -> old.signedOut(now, acting.session().value()).passwordToBeChanged());
      return keep(claim, List.of(write(card, draft.body(lost.rules())), guard), events, now);
    }
    LossBody loss = Objects.requireNonNull(card.body().loss());
    Optional<LossState> next = LossStates.next(loss.state(), LossEvent.STOLEN);
    if (kind != LossKind.STOLEN || loss.kind() == LossKind.STOLEN || next.isEmpty()) {
      return keep(claim, List.of(), List.of(), now);
    }
    LossDraft draft = new LossDraft(card.body(), now);
    draft.kind = kind;
    draft.report = platform.ids().next();
    CardBody stolen = draft.to(next.get(), LossEvent.STOLEN).body(lost.rules());
    return keep(claim, List.of(write(card, stolen)), List.of(fact(LossFacts.LOST, card)), now);
  }

  FoundResult found(RequestId requestId, CardId id) {
    RequestClaim claim = claim(requestId, "found|" + id, id);
    for (int i = 0; i < TRIES; i++) {
      Stored<CardBody> card = own(id);
      Optional<FoundResult> before =
          answerBefore(claim, id, again -> new FoundResult.Active(cards.view(again)));
      if (before.isPresent()) {
        return before.get();
      }
      Optional<LossRefusal> refusal = notToBeFound(card.body());
      if (refusal.isPresent()) {
        return new FoundResult.Refused(refusal.get(), cards.view(card));
      }
      Act act = new Act(ActKind.CARD_FOUND, wallet, Optional.of(id.toString()), Optional.empty());
      Optional<Verdict.NeedFactors> need = need(judge.judge(act, acting));
      if (need.isEmpty()) {
        return new FoundResult.Refused(LossRefusal.RISK_DENIED, cards.view(card));
      }
      Stored<StepUpBody> proof = proof(requestId, id, act, need.get());
      if (!StepUps.isEnough(proof.body(), acting, platform.clock().millis())) {
        return new FoundResult.NeedsFactors(StepUps.view(proof.id(), proof.body(), acting));
      }
      Optional<FoundResult> asked = askIssuer(claim, card, proof);
      if (asked.isPresent()) {
        return asked.get();
      }
    }
    throw Platform.contention("card");
  }

  /** What a verdict comes to: never less than two kinds; empty if it must not be done. */
  private static Optional<Verdict.NeedFactors> need(Verdict verdict) {
    if (verdict instanceof Verdict.Allow) {
      return Optional.of(PROOF);
    }
    if (verdict instanceof Verdict.NeedFactors more) {
      return Optional.of(
          new Verdict.NeedFactors(Math.max(PROOF.kinds(), more.kinds()), more.reasons()));
    }
    return Optional.empty();
  }

  private static Optional<LossRefusal> notToBeFound(CardBody card) {
    if (!card.isLost()) {
      return Optional.of(LossRefusal.NOT_LOST);
    }
    return switch (Objects.requireNonNull(card.loss()).state()) {
      case REPORTED -> Optional.of(LossRefusal.NOT_CONFIRMED);
      case CONFIRMED -> Optional.empty();
      case ENDING, ENDED, REPLACING, ISSUED, REPLACED -> Optional.of(LossRefusal.AGREEMENT_ENDED);
      case FOUND -> Optional.of(LossRefusal.NOT_LOST);
    };
  }

  /** The step-up of one request about one card, open; asked for if it is not. */
  private Stored<StepUpBody> proof(
      RequestId requestId, CardId card, Act act, Verdict.NeedFactors need) {
    UUID id = NamedIds.of("card-found", card.toString(), requestId.value());
    for (int i = 0; i < TRIES; i++) {
      long now = platform.clock().millis();
      Optional<Stored<StepUpBody>> open =
          stepUps.find(id).filter(found -> found.body().isOpenAt(now));
      if (open.isPresent()) {
        return open.get();
      }
      platform
          .committer()
          .commit(
              new Commit(
                  Instant.ofEpochMilli(now),
                  Optional.empty(),
                  List.of(stepUps.ask(id, act, need, now)),
                  List.of(),
                  List.of(new Event("step-up.asked", wallet, id))));
    }
    throw Platform.contention("step-up");
  }

  /** Empty if the card was changed meanwhile. */
  private Optional<FoundResult> askIssuer(
      RequestClaim claim, Stored<CardBody> card, Stored<StepUpBody> proof) {
    LossBody loss = Objects.requireNonNull(card.body().loss());
    OrderStatus<LossStanding> status =
        platform.issuer(card.body().issuer()).queryLoss(OrderId.of(loss.report()));
    Optional<LossStanding> standing = standing(status);
    if (standing.isEmpty()) {
      return Optional.of(new FoundResult.Unknown(view(card)));
    }
    if (standing.get() != LossStanding.LIFTED) {
      return Optional.of(new FoundResult.Refused(LossRefusal.HELD_BY_ISSUER, cards.view(card)));
    }
    long now = platform.clock().millis();
    CardBody active =
        new LossDraft(card.body(), now)
            .to(LossStates.next(loss.state(), LossEvent.LIFTED).orElseThrow(), LossEvent.LIFTED)
            .body(lost.rules());
    List<DocumentWrite> writes = List.of(write(card, active), StepUps.use(proof, now));
    return keep(claim, writes, List.of(fact(LossFacts.FOUND, card)), now)
        ? Optional.of(new FoundResult.Active(cards.view(card.replaced(active))))
        : Optional.empty();
  }

  private static Optional<LossStanding> standing(OrderStatus<LossStanding> status) {
    return status instanceof OrderStatus.Found<LossStanding> found
            && found.outcome() instanceof IssuerOutcome.Approved<LossStanding> approved
        ? Optional.of(approved.value())
        : Optional.empty();
  }

  ReplacementResult replace(RequestId requestId, CardId id, boolean carriesOver) {
    RequestClaim claim = claim(requestId, "replace|" + id + '|' + carriesOver, id);
    for (int i = 0; i < TRIES; i++) {
      Stored<CardBody> card = own(id);
      Optional<ReplacementResult> before = answerBefore(claim, id, this::replaced);
      if (before.isPresent()) {
        return before.get();
      }
      if (!card.body().isLost()) {
        return new ReplacementResult.Refused(LossRefusal.NOT_LOST, cards.view(card));
      }
      if (!platform
          .issuer(card.body().issuer())
          .profile()
          .capabilities()
          .contains(IssuerProfile.Capability.LOST_CARDS)) {
        return new ReplacementResult.Refused(LossRefusal.NOT_OFFERED, cards.view(card));
      }
      if (keepWish(claim, card, carriesOver)) {
        return replaced(lost.goOn(own(id)));
      }
    }
    throw Platform.contention("card");
  }

  private boolean keepWish(RequestClaim claim, Stored<CardBody> card, boolean carriesOver) {
    long now = platform.clock().millis();
    LossBody loss = Objects.requireNonNull(card.body().loss());
    Optional<LossState> next = LossStates.next(loss.state(), LossEvent.WANTED);
    if (next.isEmpty()) {
      return keep(claim, List.of(), List.of(), now);
    }
    LossDraft draft = new LossDraft(card.body(), now);
    draft.wanted = true;
    draft.carriesOver = carriesOver;
    draft.refusal = null;
    lost.orders(loss.state(), next.get(), draft);
    CardBody wanted = draft.to(next.get(), LossEvent.WANTED).body(lost.rules());
    return keep(claim, List.of(write(card, wanted)), List.of(fact(LossFacts.WANTED, card)), now);
  }

  List<LostCard> list() {
    return cards.lost(wallet.value()).stream().map(this::view).toList();
  }

  private LossResult reported(Stored<CardBody> card) {
    LostCard view = view(card);
    return view.frozenAt().isPresent()
        ? new LossResult.Frozen(view)
        : new LossResult.FrozenHere(view);
  }

  private ReplacementResult replaced(Stored<CardBody> card) {
    LossBody loss = Objects.requireNonNull(card.body().loss());
    LossRefusal refusal = loss.refusal();
    if (refusal != null) {
      return new ReplacementResult.Refused(refusal, cards.view(card));
    }
    return loss.lastFour() != null
        ? new ReplacementResult.Issued(view(card))
        : new ReplacementResult.Requested(view(card));
  }

  private LostCard view(Stored<CardBody> card) {
    CardBody body = card.body();
    LossBody loss = Objects.requireNonNull(body.loss());
    return new LostCard(
        cards.view(card),
        loss.kind(),
        loss.state(),
        platform.issuer(body.issuer()).profile().hotline(),
        Instant.ofEpochMilli(loss.reportedAt()),
        loss.frozenAt() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(loss.frozenAt())),
        Optional.ofNullable(loss.lastFour())
            .map(kept -> vault.replacement(body.wallet(), card.id(), kept)),
        loss.carriesOver(),
        Optional.ofNullable(loss.replacedBy()).map(CardId::new));
  }

  private <T> Optional<T> answerBefore(
      RequestClaim claim, CardId id, Function<Stored<CardBody>, T> answer) {
    return platform
        .store()
        .findClaim(claim.key())
        .map(
            replayed -> {
              Requests.requireSame(claim, replayed);
              return answer.apply(lost.goOn(own(id)));
            });
  }

  /** Whether it was kept; if not, somebody else was first, and it is to be looked at anew. */
  private boolean keep(
      RequestClaim claim, List<DocumentWrite> writes, List<Event> events, long now) {
    return platform
            .committer()
            .commit(
                new Commit(
                    Instant.ofEpochMilli(now), Optional.of(claim), writes, List.of(), events))
        instanceof CommitOutcome.Applied;
  }

  private static DocumentWrite write(Stored<CardBody> card, CardBody body) {
    return card.replace(body, BoundCards.index(body));
  }

  private Event fact(String type, Stored<CardBody> card) {
    return new Event(type, wallet, card.id());
  }

  private Stored<CardBody> own(CardId id) {
    return platform
        .find(CardBody.class, id.value())
        .filter(card -> card.body().wallet().equals(wallet.value()))
        .orElseThrow(() -> Platform.notFound("card", id.toString()));
  }

  private RequestClaim claim(RequestId requestId, String content, CardId card) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), card.value());
  }
}
