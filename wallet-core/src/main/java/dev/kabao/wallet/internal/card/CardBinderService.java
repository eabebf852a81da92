package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.Binding;
import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.CardBinder;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.FoundResult;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.card.UnbindResult;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardRecognition;
import dev.kabao.wallet.cardholder.FormCheck;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The card binder of one wallet. */
public final class CardBinderService implements CardBinder {
  private static final int TRIES = 20;

  private final Acting acting;
  private final Platform platform;
  private final BindingEngine engine;
  private final BindingStarts starts;
  private final BoundCards cards;
  private final LostCards lost;
  private final LossDesk losses;
  private final CardVault vault;
  private final WalletId wallet;

  /** The binder of the wallet that {@code acting} is signed in to. */
  public CardBinderService(Platform platform, Acting acting) {
    this.acting = acting;
    this.platform = platform;
    this.engine = new BindingEngine(platform);
    this.starts = new BindingStarts(platform, acting.wallet());
    this.cards = new BoundCards(platform);
    this.lost = new LostCards(platform);
    this.losses = new LossDesk(platform, acting);
    this.vault = new CardVault(platform);
    this.wallet = acting.wallet();
  }

  @Override
  public List<IssuerProfile> issuers() {
    acting.require();
    return platform.issuers().values().stream()
        .map(Issuer::profile)
        .filter(profile -> profile.capabilities().contains(IssuerProfile.Capability.BIND_BY_CODE))
        .sorted(Comparator.comparing(IssuerProfile::code))
        .toList();
  }

  @Override
  public CardRecognition recognise(CharSequence typed) {
    acting.require();
    return platform.bins().recognise(typed);
  }

  @Override
  public FormCheck check(CardHolderForm form) {
    acting.require();
    return form.check(platform.bins(), platform.clock());
  }

  @Override
  public BindingResult start(RequestId requestId, CardHolderForm form) {
    acting.require();
    Objects.requireNonNull(requestId, "requestId");
    FormCheck check = check(form);
    if (check instanceof FormCheck.Invalid invalid) {
      return new BindingResult.Invalid(invalid.problems());
    }
    FormCheck.Valid valid = (FormCheck.Valid) check;
    try (CardHolder holder = valid.holder()) {
      BindingStarts.Outcome outcome = starts.keep(requestId, valid);
      if (outcome instanceof BindingStarts.Refused refused) {
        return new BindingResult.Refused(refused.refusal(), Optional.empty());
      }
      if (outcome instanceof BindingStarts.Created created) {
        return result(engine.start(created.binding(), holder));
      }
      BindingStarts.Replayed replayed = (BindingStarts.Replayed) outcome;
      return answerAgain(requestId, own(new BindingId(replayed.binding())));
    }
  }

  @Override
  public BindingResult resend(RequestId requestId, BindingId id) {
    acting.require();
    Objects.requireNonNull(requestId, "requestId");
    Stored<BindingBody> binding = own(id);
    RequestClaim claim = claim(requestId, "resend|" + id, id.value());
    Optional<BindingResult> before = answerBefore(requestId, claim);
    if (before.isPresent()) {
      return before.get();
    }
    BindingRules rules = platform.bindingRules();
    for (int i = 0; i < TRIES; i++) {
      binding = settled(binding);
      BindingBody body = binding.body();
      if (body.state() != BindingState.CHALLENGED) {
        return notWaiting(binding);
      }
      if (isOver(body)) {
        return refused(BindingRefusal.EXPIRED, binding);
      }
      long now = platform.clock().millis();
      if (now < body.sentAt() + rules.resendAfter().toMillis()) {
        return refused(BindingRefusal.RESEND_TOO_SOON, binding);
      }
      if (body.codesSent() >= rules.codesPerBinding()) {
        return refused(BindingRefusal.CODES_USED_UP, binding);
      }
      CommitOutcome outcome = keep(binding, claim, BindingDraft::codeAskedFor);
      if (outcome instanceof CommitOutcome.Applied) {
        Stored<BindingBody> counted = own(id);
        Stored<BindingBody> after = engine.resend(counted, requestId);
        return answerAgain(requestId, after);
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return replay(requestId, claim, replayed);
      }
      binding = own(id);
    }
    throw Platform.contention("binding");
  }

  @Override
  public BindingResult confirm(RequestId requestId, BindingId id, Secret code) {
    acting.require();
    Objects.requireNonNull(requestId, "requestId");
    Stored<BindingBody> binding = own(id);
    RequestClaim claim = confirmClaim(requestId, id, code);
    Optional<BindingResult> before = answerBefore(requestId, claim);
    if (before.isPresent()) {
      return before.get();
    }
    for (int i = 0; i < TRIES; i++) {
      binding = settled(binding);
      BindingBody body = binding.body();
      if (body.state() != BindingState.CHALLENGED) {
        return notWaiting(binding);
      }
      if (isOver(body)) {
        return refused(BindingRefusal.EXPIRED, binding);
      }
      if (!looksLikeCode(code, body.codeLength())) {
        // No guess at all: it costs no try, and the bank is not asked.
        return refused(BindingRefusal.CODE_WRONG, binding);
      }
      if (body.tries() >= platform.bindingRules().triesPerCode()) {
        return refused(BindingRefusal.CODE_TRIES_USED_UP, binding);
      }
      if (platform.clock().millis() >= body.expiresAt()) {
        return refused(BindingRefusal.CODE_EXPIRED, binding);
      }
      CommitOutcome outcome =
          keep(binding, claim, draft -> draft.tried().to(BindingState.CONFIRMING));
      if (outcome instanceof CommitOutcome.Applied) {
        Stored<BindingBody> after = engine.confirm(own(id), requestId, code);
        return answerAgain(requestId, after);
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return replay(requestId, claim, replayed);
      }
      binding = own(id);
    }
    throw Platform.contention("binding");
  }

  @Override
  public BindingResult find(BindingId id) {
    acting.require();
    Stored<BindingBody> binding = own(id);
    return result(settled(binding));
  }

  @Override
  public List<BoundCard> list() {
    acting.require();
    return cards.list(wallet.value());
  }

  @Override
  public UnbindResult unbind(RequestId requestId, CardId id) {
    acting.require();
    Objects.requireNonNull(requestId, "requestId");
    RequestClaim claim = claim(requestId, "unbind|" + id, id.value());
    for (int i = 0; i < TRIES; i++) {
      Stored<CardBody> card = ownCard(id);
      CommitOutcome outcome =
          card.body().state() == CardState.ACTIVE ? cards.end(card, claim) : cards.claimOnly(claim);
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
      }
      if (!(outcome instanceof CommitOutcome.StaleDocument)) {
        Stored<CardBody> after = lost.goOn(ownCard(id));
        BoundCard view = cards.view(after);
        return after.body().state() == CardState.ENDED
            ? new UnbindResult.Ended(view)
            : new UnbindResult.Ending(view);
      }
    }
    throw Platform.contention("card");
  }

  @Override
  public LossResult reportLost(RequestId requestId, CardId card, LossKind kind) {
    acting.require();
    return losses.report(requestId, card, Objects.requireNonNull(kind, "kind"));
  }

  @Override
  public FoundResult found(RequestId requestId, CardId card) {
    acting.require();
    return losses.found(requestId, card);
  }

  @Override
  public ReplacementResult requestReplacement(
      RequestId requestId, CardId card, boolean carriesOver) {
    acting.require();
    return losses.replace(requestId, card, carriesOver);
  }

  @Override
  public List<LostCard> lost() {
    acting.require();
    return losses.list();
  }

  /** A binding about which nothing is under way, so that the next step can be decided. */
  private Stored<BindingBody> settled(Stored<BindingBody> binding) {
    boolean undecided =
        switch (binding.body().state()) {
          case CREATED, CONFIRMING, UNKNOWN -> true;
          case CHALLENGED -> isOver(binding.body());
          case ACTIVE, FAILED, EXPIRED -> false;
        };
    return undecided ? engine.ask(binding) : binding;
  }

  /** Whether a binding's time is over, even if the issuer cannot be asked. */
  private boolean isOver(BindingBody body) {
    return platform.clock().millis() >= BindingDraft.endsAt(body, platform.bindingRules());
  }

  private CommitOutcome keep(
      Stored<BindingBody> binding, RequestClaim claim, UnaryOperator<BindingDraft> change) {
    long now = platform.clock().millis();
    BindingBody body = change.apply(engine.draft(binding.body(), now)).body();
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    Instant.ofEpochMilli(now),
                    Optional.of(claim),
                    List.of(binding.replace(body, Asking.index(body.askAt()))),
                    List.of(),
                    List.of(new Event("binding.step", wallet, binding.id()))));
    return outcome;
  }

  private Optional<BindingResult> answerBefore(RequestId requestId, RequestClaim claim) {
    return platform
        .store()
        .findClaim(claim.key())
        .map(replayed -> replay(requestId, claim, replayed));
  }

  private BindingResult replay(
      RequestId requestId, RequestClaim claim, CommitOutcome.Replayed replayed) {
    Requests.requireSame(claim, replayed);
    return answerAgain(requestId, settled(own(new BindingId(replayed.subject()))));
  }

  /** What this request was answered: its refusal if it got one, else how the binding stands. */
  private BindingResult answerAgain(RequestId requestId, Stored<BindingBody> binding) {
    BindingRefusal refusal = binding.body().answers().get(requestId.value());
    return refusal == null ? result(binding) : refused(refusal, binding);
  }

  private BindingResult notWaiting(Stored<BindingBody> binding) {
    return switch (binding.body().state()) {
      case CREATED, CONFIRMING, UNKNOWN -> result(binding);
      default -> refused(BindingRefusal.NOT_WAITING, binding);
    };
  }

  private BindingResult refused(BindingRefusal refusal, Stored<BindingBody> binding) {
    return new BindingResult.Refused(refusal, Optional.of(view(binding)));
  }

  private BindingResult result(Stored<BindingBody> binding) {
    BindingBody body = binding.body();
    Binding view = view(binding);
    return switch (body.state()) {
      case CHALLENGED -> new BindingResult.Challenged(view);
      case ACTIVE ->
          new BindingResult.Active(
              view, cards.view(ownCard(new CardId(Objects.requireNonNull(body.card())))));
      case FAILED, EXPIRED ->
          new BindingResult.Refused(Objects.requireNonNull(body.refusal()), Optional.of(view));
      case CREATED, CONFIRMING, UNKNOWN -> new BindingResult.Unknown(view);
    };
  }

  private Binding view(Stored<BindingBody> binding) {
    BindingBody body = binding.body();
    BindingRules rules = platform.bindingRules();
    CardVault.BindingView opened = vault.binding(binding);
    Optional<Binding.CodeChallenge> challenge =
        body.state() == BindingState.CHALLENGED
            ? Optional.of(
                new Binding.CodeChallenge(
                    opened.maskedPhone(),
                    body.codeLength(),
                    Instant.ofEpochMilli(body.expiresAt()),
                    Math.max(0, rules.triesPerCode() - body.tries()),
                    Math.max(0, rules.codesPerBinding() - body.codesSent()),
                    Instant.ofEpochMilli(body.sentAt()).plus(rules.resendAfter())))
            : Optional.empty();
    return new Binding(
        new BindingId(binding.id()),
        body.state(),
        body.issuer(),
        body.kind(),
        opened.display(),
        challenge,
        Instant.ofEpochMilli(body.createdAt()));
  }

  private Stored<BindingBody> own(BindingId id) {
    return platform
        .find(BindingBody.class, id.value())
        .filter(binding -> binding.body().wallet().equals(wallet.value()))
        .orElseThrow(() -> Platform.notFound("binding", id.toString()));
  }

  private Stored<CardBody> ownCard(CardId id) {
    return platform
        .find(CardBody.class, id.value())
        .filter(card -> card.body().wallet().equals(wallet.value()))
        .orElseThrow(() -> Platform.notFound("card", id.toString()));
  }

  private RequestClaim claim(RequestId requestId, String content, UUID subject) {
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), subject);
  }

  /** A code is short: even its hash must not be kept, so the vault's keyed one is. */
  private RequestClaim confirmClaim(RequestId requestId, BindingId id, Secret code) {
    byte[] content = platform.vault().blindIndex("confirm|" + id, code);
    return Requests.claim(wallet.value(), requestId, content, id.value());
  }

  private static boolean looksLikeCode(Secret code, int length) {
    return code.read(
        chars -> {
          boolean digits = chars.length == length;
          for (char c : chars) {
            digits &= c >= '0' && c <= '9';
          }
          return digits;
        });
  }
}
