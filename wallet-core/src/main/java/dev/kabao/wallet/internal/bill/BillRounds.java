package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.StatementProblem;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.CardStatementsBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about bills in the background: people are reminded, billers and cards' banks asked,
 * bills paid by themselves, and what is under way carried on. Safe to run several times at once,
 * here and elsewhere: each step rests on the version that was looked at.
 */
public final class BillRounds {
  private static final Logger LOG = LoggerFactory.getLogger(BillRounds.class);
  private static final int PAGE = 100;
  private static final int MOST_IN_A_ROW = 5;
  private static final long FAILURE_PAUSE_MILLIS = 60_000;

  private final Platform platform;
  private final BillBook book;
  private final BillCourse course;
  private final BillerAccounts accounts;
  private final AutopayRuns autopays;
  private final CardStatements statements;
  private final OlderCards begun;

  /** What failed for a reason on this side, and until when to leave it. */
  private final Map<UUID, Long> failedUntil = new ConcurrentHashMap<>();

  private volatile boolean stopped;

  /** The rounds of one platform. */
  public BillRounds(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.course = new BillCourse(platform);
    this.accounts = new BillerAccounts(platform);
    this.autopays = new AutopayRuns(platform);
    this.statements = new CardStatements(platform);
    this.begun = new OlderCards(platform, statements);
  }

  /** Does all that is due by now. */
  public void due() {
    Silence silence = new Silence();
    round(BillBody.class, silence, bill -> biller(bill.body()), this::look);
    round(
        BillerAccountBody.class,
        silence,
        account -> account.body().biller(),
        account -> accounts.ask(account));
    begun.due();
    round(
        CardStatementsBody.class,
        silence,
        // Billers and issuers may have the same code.
        cursor -> "issuer " + cursor.body().issuer(),
        cursor -> hasAnswered(statements.ask(cursor)));
    round(
        AutopayBody.class,
        silence,
        autopay -> "",
        autopay -> {
          AutopayState state = autopays.look(autopay).body().state();
          // Whom it waits for is asked about by the bill itself.
          return state != AutopayState.DUE;
        });
  }

  private static boolean hasAnswered(StatementResult result) {
    return !(result instanceof StatementResult.NotTold notTold
        && notTold.problem() == StatementProblem.NO_ANSWER);
  }

  /** Ends a round under way after what is being done; later rounds do nothing. */
  public void stop() {
    stopped = true;
  }

  private static String biller(BillBody bill) {
    boolean asks = bill.source() == BillSource.BILLER && bill.state() == BillState.CONFIRMING;
    return asks ? String.valueOf(bill.biller()) : "";
  }

  /** Carries a bill on, or reminds of it; whether whoever was asked has answered. */
  private boolean look(Stored<BillBody> bill) {
    if (bill.body().state() == BillState.DUE) {
      remind(bill);
      return true;
    }
    return course.look(bill).body().state() != BillState.CONFIRMING;
  }

  private void remind(Stored<BillBody> bill) {
    long now = book.now();
    BillFields after = new BillFields(bill.body());
    after.askAt = book.remindAt(after.dueAt, now);
    boolean late = now >= after.dueAt;
    book.tryChange(bill, after, late || isPaidByItself(bill.body()) ? "" : "bill.reminder");
  }

  /** Who has an automatic payment that is well is not reminded. */
  private boolean isPaidByItself(BillBody bill) {
    return bill.account() != null
        && platform
            .find(AutopayBody.class, bill.account())
            .map(autopay -> autopay.body().state())
            .filter(
                state ->
                    state != AutopayState.FAILED
                        && state != AutopayState.PAUSED
                        && state != AutopayState.ENDED)
            .isPresent();
  }

  private <T extends Body> void round(
      Class<T> type,
      Silence silence,
      Function<Stored<T>, String> billerOf,
      Predicate<Stored<T>> work) {
    for (Document document : due(Json.collectionOf(type))) {
      if (stopped) {
        return;
      }
      long now = platform.clock().millis();
      if (failedUntil.getOrDefault(document.id(), 0L) > now) {
        continue;
      }
      try {
        Stored<T> stored = Json.read(type, document);
        String biller = billerOf.apply(stored);
        if (silence.mayAsk(biller)) {
          silence.heard(biller, work.test(stored));
        }
        failedUntil.remove(document.id());
      } catch (RuntimeException e) {
        // The class only: a foreign message may hold what must not be logged.
        LOG.error(
            "{} {} is left for now: {}",
            document.collection(),
            document.id(),
            e instanceof WalletException known ? known.code() : e.getClass().getName());
        failedUntil.put(document.id(), now + FAILURE_PAUSE_MILLIS);
      }
    }
  }

  /** Read before anything is done: what is done moves documents within the index. */
  private List<Document> due(String collection) {
    IndexRange range = Asking.due(collection, platform.clock().millis());
    List<Document> due = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page = platform.store().findByIndex(range, after, PAGE);
      due.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return due;
  }

  /** Leaves a biller alone for the rest of a round that did not answer several times in a row. */
  private static final class Silence {
    private final Map<String, Integer> inARow = new HashMap<>();

    /** Whether to go on; what asks no biller is never left. */
    boolean mayAsk(String biller) {
      return biller.isEmpty() || inARow.getOrDefault(biller, 0) < MOST_IN_A_ROW;
    }

    void heard(String biller, boolean answered) {
      if (answered) {
        inARow.remove(biller);
      } else {
        inARow.merge(biller, 1, Integer::sum);
      }
    }
  }
}
