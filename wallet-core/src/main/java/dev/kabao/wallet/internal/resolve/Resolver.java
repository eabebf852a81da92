package dev.kabao.wallet.internal.resolve;

import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.internal.card.BindingEngine;
import dev.kabao.wallet.internal.card.LostCards;
import dev.kabao.wallet.internal.coupon.Sweeping;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.PaymentEngine;
import dev.kabao.wallet.internal.payment.Refunds;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.reward.ExpirySweep;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks issuers about whatever is not decided: payments, bindings, reports of lost cards, and
 * agreements that must end; and takes away points that have expired. Safe to run several times at
 * once, here and elsewhere: what is decided twice is kept once.
 */
public final class Resolver {
  private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);
  private static final int PAGE = 100;
  private static final int MOST_IN_A_ROW = 5;
  private static final long FAILURE_PAUSE_MILLIS = 60_000;

  private final Platform platform;
  private final PaymentEngine payments;
  private final Refunds refunds;
  private final BindingEngine bindings;
  private final LostCards cards;
  private final Sweeping coupons;
  private final ExpirySweep points;

  /** What could not be asked about, for a reason on this side, and until when to leave it. */
  private final Map<UUID, Long> failedUntil = new ConcurrentHashMap<>();

  private volatile boolean stopped;

  /** A resolver of one platform. */
  public Resolver(Platform platform) {
    this.platform = platform;
    this.payments = new PaymentEngine(platform);
    this.refunds = new Refunds(platform);
    this.bindings = new BindingEngine(platform);
    this.cards = new LostCards(platform);
    this.coupons = new Sweeping(platform);
    this.points = new ExpirySweep(platform);
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
    return until(platform.clock().millis(), true);
  }

  /** Asks about all that is not decided, due or not. */
  public Run all() {
    return until(Long.MAX_VALUE - 1, false);
  }

  /** Ends a run under way after the question that is being asked; later runs ask nothing. */
  public void stop() {
    stopped = true;
    points.stop();
  }

  private Run until(long millis, boolean patient) {
    points.run();
    Silence silence = new Silence(patient);
    sweep();
    return run(
            PaymentBody.class,
            millis,
            silence,
            Resolver::issuerOf,
            payments::look,
            body -> body.state().isDecided())
        .plus(
            run(
                RefundBody.class,
                millis,
                silence,
                Resolver::issuerOf,
                refunds::look,
                RefundBody::done))
        .plus(
            run(
                BindingBody.class,
                millis,
                silence,
                BindingBody::issuer,
                bindings::ask,
                body -> body.state().isFinal()))
        .plus(
            run(
                CardBody.class,
                millis,
                silence,
                CardBody::issuer,
                cards::goOn,
                body -> !LostCards.isUndecided(body)));
  }

  /** Ends what is over. Whoever looks goes by its time, so a failure keeps nobody waiting. */
  private void sweep() {
    try {
      coupons.sweep();
    } catch (WalletException e) {
      LOG.error("Coupons that are over are left for the next run: {}", e.code());
    }
  }

  private <T extends Body> Run run(
      Class<T> type,
      long millis,
      Silence silence,
      Function<T, String> issuerOf,
      UnaryOperator<Stored<T>> ask,
      Predicate<T> isDecided) {
    int decided = 0;
    int undecided = 0;
    for (Document document : due(Json.collectionOf(type), millis)) {
      Optional<Stored<T>> stored = read(type, document);
      if (stored.filter(one -> waitsForAPerson(one.body())).isPresent()) {
        continue;
      }
      if (stopped) {
        continue;
      }
      if (stored.filter(one -> isDecided.test(one.body())).isPresent()) {
        onceMore(silence, ask, stored.get());
        continue;
      }
      boolean done =
          stored.isPresent()
              && silence.mayAsk(issuerOf.apply(stored.get().body()), document.id())
              && answer(ask, stored.get()).filter(one -> isDecided.test(one.body())).isPresent();
      stored.ifPresent(one -> silence.heard(issuerOf.apply(one.body()), done));
      decided += done ? 1 : 0;
      undecided += done ? 0 : 1;
    }
    return new Run(decided, undecided);
  }

  /**
   * Looks at what is decided: its time is over, or an issuer is to be asked about it once more.
   * That decides nothing anew, but an issuer that is silent is left alone for this too.
   */
  private <T extends Body> void onceMore(
      Silence silence, UnaryOperator<Stored<T>> ask, Stored<T> stored) {
    Optional<String> issuer = askedOnceMore(stored.body());
    if (issuer.isEmpty()) {
      if (silence.mayTry(stored.id())) {
        answer(ask, stored);
      }
      return;
    }
    if (silence.mayAsk(issuer.get(), stored.id())) {
      boolean known =
          answer(ask, stored).filter(one -> askedOnceMore(one.body()).isEmpty()).isPresent();
      silence.heard(issuer.get(), known);
    }
  }

  /** The issuer that is to be asked once more about what is decided, unless its time is over. */
  private Optional<String> askedOnceMore(Body body) {
    if (!(body instanceof PaymentBody payment)) {
      return Optional.empty();
    }
    if (payment.state().isSetAside() && platform.clock().millis() >= payment.expiresAt()) {
      return Optional.empty();
    }
    return payment.legs().stream()
        .filter(LegBody::again)
        .map(LegBody::issuer)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The issuer that is to be asked; a payment that only expires has none. */
  private static String issuerOf(PaymentBody body) {
    return body.legs().stream()
        .map(LegBody::issuer)
        .filter(Objects::nonNull)
        .reduce("", (first, next) -> next);
  }

  private static String issuerOf(RefundBody body) {
    return body.parts().stream()
        .map(RefundBody.Part::issuer)
        .filter(Objects::nonNull)
        .reduce("", (first, next) -> next);
  }

  /**
   * A code, another factor or a look is waited for and there is time: that is for people to decide,
   * not for an issuer.
   */
  private boolean waitsForAPerson(Body body) {
    long now = platform.clock().millis();
    if (body instanceof PaymentBody payment) {
      return payment.state().isHalted() && now < payment.askAt();
    }
    return body instanceof BindingBody binding
        && binding.state() == BindingState.CHALLENGED
        && now < binding.askAt();
  }

  private <T extends Body> Optional<Stored<T>> read(Class<T> type, Document document) {
    try {
      return Optional.of(Json.read(type, document));
    } catch (WalletException e) {
      LOG.error("{} {} cannot be resolved: {}", document.collection(), document.id(), e.code());
      return Optional.empty();
    }
  }

  /** What came of a question; empty if it failed here: that must not keep the others waiting. */
  private <T extends Body> Optional<Stored<T>> answer(
      UnaryOperator<Stored<T>> ask, Stored<T> stored) {
    try {
      Stored<T> after = ask.apply(stored);
      failedUntil.remove(stored.id());
      return Optional.of(after);
    } catch (RuntimeException e) {
      // The class only: a foreign message may hold what must not be logged.
      LOG.error(
          "{} {} stays undecided: {}",
          stored.body().collection(),
          stored.id(),
          e instanceof WalletException known ? known.code() : e.getClass().getName());
      failedUntil.put(stored.id(), platform.clock().millis() + FAILURE_PAUSE_MILLIS);
      return Optional.empty();
    }
  }

  /**
   * Whom to leave alone for the rest of a run: an issuer that decided nothing several times in a
   * row, so that one that is down does not keep all others waiting, and, on a patient run, what
   * failed here a short while ago.
   */
  private final class Silence {
    private final Map<String, Integer> inARow = new HashMap<>();
    private final boolean patient;

    private Silence(boolean patient) {
      this.patient = patient;
    }

    private boolean mayAsk(String issuer, UUID id) {
      return mayTry(id) && (!patient || inARow.getOrDefault(issuer, 0) < MOST_IN_A_ROW);
    }

    private boolean mayTry(UUID id) {
      return !patient || failedUntil.getOrDefault(id, 0L) <= platform.clock().millis();
    }

    private void heard(String issuer, boolean decided) {
      if (decided) {
        inARow.remove(issuer);
      } else {
        inARow.merge(issuer, 1, Integer::sum);
      }
    }
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
