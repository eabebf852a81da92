package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.CardStatementsBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import java.util.List;
import java.util.Optional;

/** How far the statements of bound cards are taken in, at rest: begun with the card. */
public final class StatementCursors {
  private StatementCursors() {}

  /** The keys under which a cursor is found. */
  public static List<IndexEntry> index(CardStatementsBody cursor) {
    return Asking.index(cursor.askAt());
  }

  /** The issuer, if it is set up here and gives out statements. */
  public static Optional<Issuer> offering(Platform platform, String issuer) {
    return Optional.ofNullable(platform.issuers().get(issuer))
        .filter(one -> one.profile().capabilities().contains(Capability.STATEMENTS));
  }

  /** The write of a cursor for a card of which nothing was asked yet; it is asked about at once. */
  public static DocumentWrite creation(Stored<CardBody> card, long now) {
    CardBody body = card.body();
    CardStatementsBody cursor = CardStatementsBody.begun(body.wallet(), body.issuer(), now);
    return Stored.create(card.id(), cursor, index(cursor), Optional.of(body.wallet()));
  }

  /** The same beside a card that is being bound; empty if there will be no statements of it. */
  static Optional<DocumentWrite> beside(Platform platform, Stored<CardBody> card, long now) {
    return card.body().state() == CardState.ACTIVE
            && offering(platform, card.body().issuer()).isPresent()
        ? Optional.of(creation(card, now))
        : Optional.empty();
  }
}
