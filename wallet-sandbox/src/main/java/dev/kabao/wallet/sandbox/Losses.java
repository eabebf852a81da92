package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.spi.issuer.LossStanding;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Secret;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards that were reported lost or stolen: frozen, found again by the staff's word, or replaced
 * once. A step reads, decides, and commits against the version that it read; when another call came
 * first, it looks again.
 */
final class Losses {
  private static final String REPORTS = "losses";
  private static final String ORDERS = "replacements";
  private static final String STATE = "state";
  private static final String CARD = "card";
  private static final String CONTENT = "content";
  private static final String FROZEN_AT = "frozenAt";
  private static final String REPLACED_BY = "replacedBy";
  private static final String ISSUED_AT = "issuedAt";

  private final Docs docs;
  private final BankVault vault;
  private final Cards cards;
  private final Agreements agreements;
  private final Clock clock;

  Losses(Docs docs, BankVault vault, Cards cards, Agreements agreements, Clock clock) {
    this.docs = docs;
    this.vault = vault;
    this.cards = cards;
    this.agreements = agreements;
    this.clock = clock;
  }

  Answer report(Caller caller, OrderId order, Secret token, LossKind kind) {
    OrderKey key = OrderKey.of("loss", caller.platform(), order);
    byte[] content;
    try (Secret how = Secret.of(kind.name())) {
      content = vault.index("loss-content", token, how);
    }
    while (true) {
      Optional<Doc> earlier = docs.find(REPORTS, key.document());
      if (earlier.isPresent()) {
        return MessageDigest.isEqual(earlier.get().bytes(CONTENT), content)
            ? frozen(earlier.get())
            : Answer.of(Answer.DUPLICATE);
      }
      Instant now = clock.instant();
      if (now.isAfter(caller.deadline())) {
        return Answer.of(Answer.NO_TIME_LEFT);
      }
      Optional<UUID> found = agreements.anyCard(caller, token);
      if (found.isEmpty()) {
        return Answer.of(Answer.NO_AGREEMENT);
      }
      Doc card = cards.get(found.get());
      if (state(card) == CardState.CLOSED) {
        return Answer.of(Answer.NO_CARD);
      }
      freeze(card, kind, now);
      Doc report =
          Doc.create(REPORTS, key.document())
              .put(CONTENT, content)
              .put(CARD, card.id().toString())
              .put(FROZEN_AT, card.text(FROZEN_AT));
      if (applied(key, content, List.of(Cards.write(card), report.write()), now)) {
        return frozen(report);
      }
    }
  }

  /** A card that is frozen stays so since when it was; one that was lost can turn out stolen. */
  private static void freeze(Doc card, LossKind kind, Instant now) {
    if (!isHeld(card)) {
      card.put(FROZEN_AT, now);
    }
    if (state(card) != CardState.STOLEN) {
      card.put(STATE, CardState.valueOf(kind.name()).name());
    }
  }

  Answer query(Caller caller, OrderId report) {
    return find(caller, report)
        .map(
            found -> {
              Doc card = cards.get(found.uuid(CARD));
              return Answer.approved().with(ApiFields.STANDING, standing(card).name()).asOrder();
            })
        .orElseGet(() -> Answer.of(Answer.NOT_FOUND));
  }

  Answer replace(Caller caller, OrderId order, OrderId report) {
    OrderKey key = OrderKey.of("replacement", caller.platform(), order);
    byte[] content;
    try (Secret asked = Secret.of(report.value())) {
      content = vault.index("replacement-content", asked);
    }
    while (true) {
      Optional<Doc> earlier = docs.find(ORDERS, key.document());
      if (earlier.isPresent()) {
        return MessageDigest.isEqual(earlier.get().bytes(CONTENT), content)
            ? issued(cards.get(earlier.get().uuid(CARD)))
            : Answer.of(Answer.DUPLICATE);
      }
      Instant now = clock.instant();
      if (now.isAfter(caller.deadline())) {
        return Answer.of(Answer.NO_TIME_LEFT);
      }
      Optional<Doc> found = find(caller, report);
      if (found.isEmpty()) {
        return Answer.of(Answer.NOT_FOUND);
      }
      Doc old = cards.get(found.get().uuid(CARD));
      if (!isHeld(old)) {
        return Answer.of(Answer.WRONG_STATE);
      }
      Doc doc =
          Doc.create(ORDERS, key.document()).put(CONTENT, content).put(CARD, old.id().toString());
      List<DocumentWrite> writes = List.of(doc.write());
      if (!old.has(REPLACED_BY)) {
        Doc card = cards.like(old, now);
        old.put(REPLACED_BY, card.id().toString()).put(ISSUED_AT, now);
        writes = List.of(doc.write(), Cards.write(old), Cards.write(card));
      }
      if (applied(key, content, writes, now)) {
        return issued(old);
      }
    }
  }

  /** The letter with the card in place of the one with this number. */
  Optional<IssuedCard> letter(Secret number) {
    return cards
        .find(number)
        .flatMap(old -> old.find(REPLACED_BY))
        .flatMap(id -> cards.letter(cards.get(UUID.fromString(id))));
  }

  /** The staff's word that a holder has a card again; false if it is not lost, or was replaced. */
  boolean lift(Secret number) {
    while (true) {
      Optional<Doc> found =
          cards.find(number).filter(card -> isHeld(card) && !card.has(REPLACED_BY));
      if (found.isEmpty()) {
        return false;
      }
      Doc card = found.get().put(STATE, CardState.ACTIVE.name());
      CommitOutcome outcome =
          docs.commit(clock.instant(), Optional.empty(), List.of(Cards.write(card)), List.of());
      if (outcome instanceof CommitOutcome.Applied) {
        return true;
      }
    }
  }

  private Optional<Doc> find(Caller caller, OrderId report) {
    return docs.find(REPORTS, OrderKey.of("loss", caller.platform(), report).document());
  }

  private static CardState state(Doc card) {
    return CardState.valueOf(card.text(STATE));
  }

  private static boolean isHeld(Doc card) {
    return state(card) == CardState.LOST || state(card) == CardState.STOLEN;
  }

  private static LossStanding standing(Doc card) {
    if (card.has(REPLACED_BY)) {
      return LossStanding.REPLACED;
    }
    // A card that was blocked or closed since is not one to be used either.
    return state(card) == CardState.ACTIVE ? LossStanding.LIFTED : LossStanding.FROZEN;
  }

  private boolean applied(OrderKey key, byte[] content, List<DocumentWrite> writes, Instant now) {
    return docs.commit(now, Optional.of(key.claim(content, key.document())), writes, List.of())
        instanceof CommitOutcome.Applied;
  }

  private static Answer frozen(Doc report) {
    return Answer.approved().with(ApiFields.FROZEN_AT, report.text(FROZEN_AT));
  }

  private Answer issued(Doc old) {
    Doc card = cards.get(old.uuid(REPLACED_BY));
    return Answer.approved()
        .with(ApiFields.LAST_FOUR, card.text(Cards.TAIL))
        .with(ApiFields.AT, old.text(ISSUED_AT));
  }
}
