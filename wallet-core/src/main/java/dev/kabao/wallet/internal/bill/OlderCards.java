package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.card.StatementCursors;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.WalletException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins the taking in of statements for cards that were bound before their issuer gave any out, or
 * before this was done here: once for a platform that was built, page by page through all cards.
 */
final class OlderCards {
  private static final Logger LOG = LoggerFactory.getLogger(OlderCards.class);
  private static final int PAGE = 500;

  private final Platform platform;
  private final CardStatements statements;
  private boolean done;

  OlderCards(Platform platform, CardStatements statements) {
    this.platform = platform;
    this.statements = statements;
  }

  /** Does it, unless it was done. */
  synchronized void due() {
    if (done || platform.issuers().keySet().stream().noneMatch(this::offers)) {
      return;
    }
    Optional<UUID> after = Optional.empty();
    List<Document> page;
    do {
      page = platform.store().findAll(Json.collectionOf(CardBody.class), after, PAGE);
      page.forEach(this::begin);
      if (!page.isEmpty()) {
        after = Optional.of(page.get(page.size() - 1).id());
      }
    } while (page.size() == PAGE);
    done = true;
  }

  private boolean offers(String issuer) {
    return StatementCursors.offering(platform, issuer).isPresent();
  }

  private void begin(Document document) {
    try {
      Stored<CardBody> card = Json.read(CardBody.class, document);
      if (card.body().state() == CardState.ACTIVE && offers(card.body().issuer())) {
        statements.cursor(card);
      }
    } catch (WalletException e) {
      if (e.code().retryable()) {
        throw e;
      }
      LOG.error("The statements of card {} cannot be taken in: {}", document.id(), e.code());
    }
  }
}
