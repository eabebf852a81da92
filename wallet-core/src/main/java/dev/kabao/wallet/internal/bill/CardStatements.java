package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.StatementProblem;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.card.CardVault;
import dev.kabao.wallet.internal.card.StatementCursors;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.CardStatementsBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.CardId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks issuers for the closed statements of bound cards, page by page, and has each taken in.
 *
 * <p>A statement, its lines and how far all of them are taken in are one commit, on the version of
 * the cursor that was read before the issuer was asked: of any number of platforms that take the
 * same statement one does, and whoever was killed goes on behind the last one that was taken. What
 * is owed on a card only its newest statement says; so each is taken once it is known whether there
 * is another behind it.
 */
final class CardStatements {
  /** So that an issuer without end does not keep the others waiting. */
  private static final int MOST_PAGES = 200;

  private static final int TRIES = 10;

  private final Platform platform;
  private final BillBook book;
  private final CardVault vault;
  private final StatementTaking taking;
  private final Refreshes refreshes;

  CardStatements(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.vault = new CardVault(platform);
    this.taking = new StatementTaking(platform);
    this.refreshes = new Refreshes(platform);
  }

  /**
   * Asks about a card of a wallet, now, for its person: not more often in a row than they may.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if the wallet has no such card
   */
  StatementResult ask(UUID wallet, UUID card) {
    Stored<CardBody> bound =
        platform
            .find(CardBody.class, card)
            .filter(found -> found.body().wallet().equals(wallet))
            .orElseThrow(() -> Platform.notFound("card", new CardId(card).toString()));
    return refreshes.take("card-statements", bound.id().toString()) instanceof Throttle.Turn.Refused
        ? new StatementResult.NotTold(StatementProblem.TOO_OFTEN)
        : ask(cursor(bound));
  }

  /** The cursor of a card; made if there was none, since it was bound before there were any. */
  Stored<CardStatementsBody> cursor(Stored<CardBody> card) {
    return Platform.again(
        TRIES,
        "card statements",
        () -> {
          Optional<Stored<CardStatementsBody>> known =
              platform.find(CardStatementsBody.class, card.id());
          if (known.isEmpty()) {
            DocumentWrite creation = StatementCursors.creation(card, book.now());
            book.commit(Optional.empty(), book.now(), List.of(creation), List.of());
          }
          return known;
        });
  }

  /** Asks about a card. */
  StatementResult ask(Stored<CardStatementsBody> cursor) {
    Stored<CardBody> card = platform.get(CardBody.class, cursor.id());
    CardState state = card.body().state();
    if (state == CardState.ENDING || state == CardState.ENDED) {
      if (cursor.body().askAt() != 0) {
        keep(cursor, cursor.body().askedLater(0));
      }
      return new StatementResult.NotTold(StatementProblem.CARD_NOT_USABLE);
    }
    Optional<Issuer> issuer = StatementCursors.offering(platform, card.body().issuer());
    if (state != CardState.ACTIVE || issuer.isEmpty()) {
      later(cursor);
      return new StatementResult.NotTold(
          issuer.isEmpty() ? StatementProblem.NOT_OFFERED : StatementProblem.CARD_NOT_USABLE);
    }
    try (AgreementToken agreement = vault.agreement(card)) {
      return new Round(card, cursor, issuer.get(), agreement).run();
    }
  }

  private void later(Stored<CardStatementsBody> cursor) {
    if (book.now() >= cursor.body().askAt()) {
      keep(cursor, cursor.body().askedLater(nextAsk()));
    }
  }

  private long nextAsk() {
    return book.now() + platform.everyday().bills().askCardsEvery().toMillis();
  }

  /** Whether it was kept; if not, whoever was quicker has set the time as well. */
  private boolean keep(Stored<CardStatementsBody> cursor, CardStatementsBody after) {
    return book.commit(
            Optional.empty(),
            book.now(),
            List.of(cursor.replace(after, StatementCursors.index(after))),
            List.of())
        instanceof CommitOutcome.Applied;
  }

  /** A statement that came, and from where to go on once it is taken. */
  private record Came(CardStatement statement, String next) {}

  /** One card, from the first question to the last. */
  private final class Round {
    private final Stored<CardBody> card;
    private final Issuer issuer;
    private final AgreementToken agreement;
    private Stored<CardStatementsBody> cursor;
    private Optional<Came> held = Optional.empty();
    private int statements;
    private int entries;

    Round(
        Stored<CardBody> card,
        Stored<CardStatementsBody> cursor,
        Issuer issuer,
        AgreementToken agreement) {
      this.card = card;
      this.cursor = cursor;
      this.issuer = issuer;
      this.agreement = agreement;
    }

    StatementResult run() {
      String after = cursor.body().next();
      for (int i = 0; i < MOST_PAGES; i++) {
        IssuerOutcome<StatementPage> outcome = issuer.statements(agreement, after);
        if (!(outcome instanceof IssuerOutcome.Approved<StatementPage> approved)) {
          later(cursor);
          boolean refused = outcome instanceof IssuerOutcome.Declined;
          return new StatementResult.NotTold(
              refused ? StatementProblem.DECLINED : StatementProblem.NO_ANSWER);
        }
        StatementPage page = approved.value();
        int first = firstNew(page);
        if (!goesOn(page, first)) {
          later(cursor);
          return new StatementResult.NotTold(StatementProblem.NO_ANSWER);
        }
        for (int at = first; at < page.statements().size(); at++) {
          boolean lastOfPage = at == page.statements().size() - 1;
          if (held.isPresent() && !take(held.get(), false)) {
            return told();
          }
          held = Optional.of(new Came(page.statements().get(at), lastOfPage ? page.next() : after));
        }
        if (page.statements().isEmpty() || page.next().equals(after)) {
          end();
          return told();
        }
        after = page.next();
      }
      // The next round comes to what is held again, and may then know that it is the newest.
      if (statements == 0) {
        held.ifPresent(came -> take(came, true));
      }
      return told();
    }

    /** The issuer has told all that there is: the statement that is held is the newest. */
    private void end() {
      if (held.isEmpty() || take(held.get(), true)) {
        keep(cursor, cursor.body().told(book.now(), nextAsk()));
      }
    }

    private StatementResult told() {
      return new StatementResult.Told(statements, entries);
    }

    /** Whether a page goes on where the one before it ended: what lies between would be missing. */
    private boolean goesOn(StatementPage page, int first) {
      return held.isEmpty()
          || first == page.statements().size()
          || page.statements().get(first).opening().equals(held.get().statement().closing());
    }

    /** The first statement of a page behind the one that was taken last. */
    private int firstNew(StatementPage page) {
      List<CardStatement> all = page.statements();
      for (int i = all.size() - 1; i >= 0; i--) {
        if (all.get(i).reference().equals(cursor.body().last())) {
          return i + 1;
        }
      }
      return 0;
    }

    /** Whether it was taken here; if not, somebody else is taking them right now. */
    private boolean take(Came came, boolean newest) {
      Optional<StatementTaking.Taken> taken =
          taking.take(card, cursor, came.statement(), came.next(), newest);
      if (taken.isEmpty()) {
        return false;
      }
      cursor = taken.get().cursor();
      statements++;
      entries += taken.get().entries();
      return true;
    }
  }
}
