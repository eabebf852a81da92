package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens on cards without any platform. Who and what for is sealed. */
final class CardMoves {
  private static final String COLLECTION = "card-moves";
  private static final String KIND = "kind";
  private static final String WHO = "who";
  private static final String WHAT_FOR = "whatFor";

  private final Docs docs;
  private final BankVault vault;
  private final Cards cards;
  private final IdSource ids;
  private final Clock clock;
  private final String bank;

  CardMoves(Docs docs, BankVault vault, Cards cards, IdSource ids, Clock clock, String bank) {
    this.docs = docs;
    this.vault = vault;
    this.cards = cards;
    this.ids = ids;
    this.clock = clock;
    this.bank = bank;
  }

  /**
   * Lets it happen.
   *
   * @return the bank's own name for it
   * @throws IllegalArgumentException if the card is not fit for it, or lacks the money
   */
  String happen(Secret number, CardMove move) {
    Instant now = clock.instant();
    Doc card =
        cards
            .find(number)
            .filter(found -> cards.refusal(found, now).isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("There is no card fit for use."));
    Doc doc = Doc.create(COLLECTION, ids.next()).put(KIND, move.kind().name());
    seal(doc, WHO, move.counterparty());
    if (!move.text().isEmpty()) {
      seal(doc, WHAT_FOR, move.text());
    }
    AccountId account = cards.account(card);
    AccountId outside = AccountId.issuer(bank, "CNY");
    boolean out = move.kind() == CardMove.Kind.PURCHASE;
    Transfer transfer =
        new Transfer.Post(
            new TransferId(doc.id(), 0),
            out ? account : outside,
            out ? outside : account,
            move.amount().getAmountMinorLong());
    CommitOutcome outcome =
        docs.commit(now, Optional.empty(), List.of(doc.write()), List.of(transfer));
    if (!(outcome instanceof CommitOutcome.Applied)) {
      throw new IllegalArgumentException("The card does not hold that money.");
    }
    return Movements.reference(doc);
  }

  Optional<Doc> find(UUID id) {
    return docs.find(COLLECTION, id);
  }

  static CardMove.Kind kind(Doc move) {
    return CardMove.Kind.valueOf(move.text(KIND));
  }

  /** Who was at the other end; the caller closes it. */
  Secret who(Doc move) {
    return vault.open(move.id(), WHO, move.text(WHO));
  }

  /** What it was for; the caller closes it. */
  Optional<Secret> whatFor(Doc move) {
    return move.find(WHAT_FOR).map(kept -> vault.open(move.id(), WHAT_FOR, kept));
  }

  private void seal(Doc doc, String field, String text) {
    try (Secret said = Secret.of(text)) {
      doc.put(field, vault.seal(doc.id(), field, said));
    }
  }
}
