package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossRules;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LossBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.issuer.LossOrder;
import dev.kabao.wallet.spi.issuer.LossReceipt;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.Replacement;
import dev.kabao.wallet.spi.issuer.ReplacementOrder;
import dev.kabao.wallet.spi.issuer.Revocation;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries on with cards that cannot be used any more: tells the issuer that one is lost, ends its
 * agreement, asks for another. Each step is kept before the next; what the issuer did not answer is
 * asked again by the resolver, under the same order id. Used by the person's own calls and by the
 * resolver alike. Thread-safe.
 */
public final class LostCards {
  private static final int TRIES = 20;

  private final Platform platform;
  private final BoundCards cards;
  private final CardVault vault;

  /** The lost cards of one platform. */
  public LostCards(Platform platform) {
    this.platform = platform;
    this.cards = new BoundCards(platform);
    this.vault = new CardVault(platform);
  }

  /** Whether an issuer has yet to answer about a card. */
  public static boolean isUndecided(CardBody card) {
    LossBody loss = card.loss();
    if (loss == null || !card.isLost()) {
      return card.state() == CardState.ENDING;
    }
    return LossStates.isOpen(loss.state());
  }

  /** What an issuer said, or did not say. */
  private record Word(LossEvent event, Consumer<LossDraft> what) {
    static Word of(LossEvent event) {
      return new Word(event, draft -> {});
    }
  }

  /** Goes on with a card until an issuer owes an answer, or nothing is to be done. */
  public Stored<CardBody> goOn(Stored<CardBody> card) {
    if (!card.body().isLost()) {
      return cards.revoke(card);
    }
    Stored<CardBody> current = card;
    while (true) {
      LossBody loss = Objects.requireNonNull(current.body().loss());
      Optional<Word> word = next(current, loss);
      if (word.isEmpty()) {
        return current;
      }
      Stored<CardBody> after = keep(current, word.get());
      if (word.get().event() == LossEvent.UNANSWERED || !after.body().isLost()) {
        return after;
      }
      current = after;
    }
  }

  private Optional<Word> next(Stored<CardBody> card, LossBody loss) {
    return switch (loss.state()) {
      case REPORTED -> Optional.of(tell(card, loss));
      case CONFIRMED ->
          platform.clock().millis() >= card.body().askAt()
              ? Optional.of(new Word(LossEvent.KEPT_NO_LONGER, this::end))
              : Optional.empty();
      case ENDING -> Optional.of(revoke(card));
      case ENDED ->
          loss.wanted()
              ? Optional.of(
                  new Word(
                      LossEvent.WANTED,
                      draft -> orders(LossState.ENDED, LossState.REPLACING, draft)))
              : Optional.empty();
      case REPLACING -> Optional.of(ask(card, loss));
      case ISSUED, REPLACED, FOUND -> Optional.empty();
    };
  }

  /** Puts the order into a draft that a step from one state to another needs, if it needs any. */
  void orders(LossState from, LossState to, LossDraft draft) {
    if (from != to && to == LossState.ENDING) {
      end(draft);
    } else if (from != to && to == LossState.REPLACING) {
      draft.replacement = platform.ids().next();
    }
  }

  private void end(LossDraft draft) {
    draft.revokeOrder = platform.ids().next();
  }

  private Word tell(Stored<CardBody> card, LossBody loss) {
    Issuer issuer = platform.issuer(card.body().issuer());
    if (!issuer.profile().capabilities().contains(IssuerProfile.Capability.LOST_CARDS)) {
      return new Word(LossEvent.NOT_TAKEN, this::end);
    }
    IssuerOutcome<LossReceipt> outcome;
    try (AgreementToken agreement = vault.agreement(card)) {
      outcome = issuer.reportLost(new LossOrder(OrderId.of(loss.report()), agreement, loss.kind()));
    }
    if (outcome instanceof IssuerOutcome.Approved<LossReceipt> approved) {
      return new Word(
          LossEvent.CONFIRMED,
          draft -> draft.frozenAt = approved.value().frozenAt().toEpochMilli());
    }
    if (outcome instanceof IssuerOutcome.Declined<LossReceipt> declined) {
      return declined.category() == DeclineCategory.NOT_PERMITTED
          ? new Word(LossEvent.NOT_TAKEN, this::end)
          // That is the answer to this order for ever: the next try needs one of its own.
          : new Word(LossEvent.UNANSWERED, draft -> draft.report = platform.ids().next());
    }
    return Word.of(LossEvent.UNANSWERED);
  }

  private Word revoke(Stored<CardBody> card) {
    IssuerOutcome<Revocation> outcome = cards.askToRevoke(card);
    if (outcome instanceof IssuerOutcome.Approved<Revocation>) {
      return Word.of(LossEvent.AGREEMENT_ENDED);
    }
    return outcome instanceof IssuerOutcome.Declined<Revocation>
        ? new Word(LossEvent.UNANSWERED, this::end)
        : Word.of(LossEvent.UNANSWERED);
  }

  private Word ask(Stored<CardBody> card, LossBody loss) {
    OrderId order = OrderId.of(Objects.requireNonNull(loss.replacement()));
    IssuerOutcome<Replacement> outcome =
        platform
            .issuer(card.body().issuer())
            .replace(new ReplacementOrder(order, OrderId.of(loss.report())));
    if (outcome instanceof IssuerOutcome.Approved<Replacement> approved) {
      byte[] sealed =
          vault.sealReplacement(card.body().wallet(), card.id(), approved.value().lastFour());
      return new Word(LossEvent.ISSUED, draft -> draft.lastFour = sealed);
    }
    return outcome instanceof IssuerOutcome.Declined<Replacement>
        ? new Word(
            LossEvent.NOT_ISSUED,
            draft -> {
              draft.wanted = false;
              draft.refusal = LossRefusal.ISSUER_DECLINED;
            })
        : Word.of(LossEvent.UNANSWERED);
  }

  /** Keeps what a word changes, whatever others did to the card meanwhile. */
  private Stored<CardBody> keep(Stored<CardBody> card, Word word) {
    Stored<CardBody> current = card;
    for (int i = 0; i < TRIES; i++) {
      Optional<CardBody> changed = changed(current.body(), card.body(), word);
      if (changed.isEmpty()) {
        return current;
      }
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      Instant.ofEpochMilli(changed.get().updatedAt()),
                      Optional.empty(),
                      List.of(current.replace(changed.get(), BoundCards.index(changed.get()))),
                      List.of(),
                      events(current.id(), changed.get(), word.event())));
      if (outcome instanceof CommitOutcome.Applied) {
        return current.replaced(changed.get());
      }
      current = platform.get(CardBody.class, current.id());
    }
    throw Platform.contention("card");
  }

  /** The card with a word about what was asked of it; empty if that is not asked any more. */
  private Optional<CardBody> changed(CardBody current, CardBody asked, Word word) {
    LossBody loss = current.loss();
    LossBody about = Objects.requireNonNull(asked.loss());
    if (loss == null || loss.state() != about.state() || !sameOrders(current, asked)) {
      return Optional.empty();
    }
    return LossStates.next(loss.state(), word.event())
        .map(
            next -> {
              LossDraft draft = new LossDraft(current, platform.clock().millis());
              word.what().accept(draft);
              return draft.to(next, word.event()).body(rules());
            });
  }

  private static boolean sameOrders(CardBody one, CardBody other) {
    LossBody left = Objects.requireNonNull(one.loss());
    LossBody right = Objects.requireNonNull(other.loss());
    return left.report().equals(right.report())
        && Objects.equals(left.replacement(), right.replacement())
        && Objects.equals(one.revokeOrder(), other.revokeOrder());
  }

  private static List<Event> events(UUID card, CardBody body, LossEvent event) {
    return LossFacts.of(event)
        .map(fact -> List.of(new Event(fact, new WalletId(body.wallet()), card)))
        .orElse(List.of());
  }

  LossRules rules() {
    return platform.safety().losses();
  }

  /**
   * A lost card in whose place another was bound.
   *
   * @param defaultOf the card whose place as the default source is to be taken; null for none
   */
  record Replaced(DocumentWrite write, Event event, @Nullable UUID defaultOf) {}

  /** The lost card that waits for just this one: of the same issuer, and with its last digits. */
  Optional<Replaced> replacedBy(BoundCards.NewCard card, long now) {
    Stored<CardBody> bound = card.stored();
    CardBody body = bound.body();
    String lastFour = vault.display(bound).lastFour();
    return cards.lost(body.wallet()).stream()
        .filter(lost -> lost.body().issuer().equals(body.issuer()))
        .filter(lost -> waitsFor(lost, lastFour))
        .findFirst()
        .map(
            lost -> {
              LossDraft draft = new LossDraft(lost.body(), now);
              draft.replacedBy = bound.id();
              CardBody replaced = draft.to(LossState.REPLACED, LossEvent.BOUND).body(rules());
              return new Replaced(
                  lost.replace(replaced, BoundCards.index(replaced)),
                  new Event(LossFacts.REPLACED, new WalletId(body.wallet()), lost.id()),
                  draft.carriesOver ? lost.id() : null);
            });
  }

  private boolean waitsFor(Stored<CardBody> lost, String lastFour) {
    LossBody loss = Objects.requireNonNull(lost.body().loss());
    return LossStates.next(loss.state(), LossEvent.BOUND).isPresent()
        && loss.lastFour() != null
        && lastFour.equals(vault.replacement(lost.body().wallet(), lost.id(), loss.lastFour()));
  }
}
