package dev.kabao.wallet.internal.resolve;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.card.BindingEngine;
import dev.kabao.wallet.internal.card.BoundCards;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Debits;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks issuers about whatever is not decided: payments, bindings, and agreements that must end.
 * Safe to run several times at once, here and elsewhere: what is decided twice is kept once.
 */
public final class Resolver {
  private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);
  private static final int PAGE = 100;

  private final Platform platform;
  private final Debits debits;
  private final BindingEngine bindings;
  private final BoundCards cards;

  /** A resolver of one platform. */
  public Resolver(Platform platform) {
    this.platform = platform;
    this.debits = new Debits(platform);
    this.bindings = new BindingEngine(platform);
    this.cards = new BoundCards(platform);
  }

  /**
   * How a run ended.
   *
   * @param decided how many are decided now
   * @param undecided how many are still not
   */
  public record Run(int decided, int undecided) {
    Run plus(Run other) {
      return new Run(decided + other.decided, undecided + other.undecided);
    }
  }

  /** Asks about all that is due by now. */
  public Run due() {
    return until(platform.clock().millis());
  }

  /** Asks about all that is not decided, due or not. */
  public Run all() {
    return until(Long.MAX_VALUE - 1);
  }

  private Run until(long millis) {
    return run(PaymentBody.class, millis, debits::ask, body -> body.state().isFinal())
        .plus(run(BindingBody.class, millis, bindings::ask, body -> body.state().isFinal()))
        .plus(run(CardBody.class, millis, cards::revoke, body -> body.state() == CardState.ENDED));
  }

  private <T extends Body> Run run(
      Class<T> type, long millis, UnaryOperator<Stored<T>> ask, Predicate<T> decided) {
    int done = 0;
    List<Document> due = due(Json.collectionOf(type), millis);
    for (Document document : due) {
      try {
        if (decided.test(ask.apply(Json.read(type, document)).body())) {
          done++;
        }
      } catch (WalletException e) {
        // One that cannot be asked about must not keep the others waiting; it stays due.
        LOG.warn("{} {} stays undecided: {}", document.collection(), document.id(), e.code());
      }
    }
    return new Run(done, due.size() - done);
  }

  /** Read before anything is asked: answers move documents within the index. */
  private List<Document> due(String collection, long millis) {
    List<Document> due = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform.store().findByIndex(Asking.due(collection, millis), after, PAGE);
      due.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return due;
  }
}
