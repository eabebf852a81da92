package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.insight.Budgets;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.reward.PointsInHand;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One commit about one payment, while it is put together. Confined to one call. */
final class Change {
  final Platform platform;
  final PaymentDraft payment;
  final long now;
  final List<Transfer> transfers = new ArrayList<>();
  private final List<DocumentWrite> documents = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final @Nullable Stored<PaymentBody> before;
  private @Nullable PaymentBody written;
  private boolean outdated;
  private @Nullable Stored<RequestBody> request;
  private @Nullable PointsInHand points;
  private final Map<UUID, Stored<CouponBody>> coupons = new HashMap<>();

  /** The first commit of a payment. */
  Change(Platform platform, PaymentDraft payment) {
    this.platform = platform;
    this.payment = payment;
    this.before = null;
    this.now = payment.createdAt;
  }

  /** A later commit of a payment. */
  Change(Platform platform, Stored<PaymentBody> before) {
    this.platform = platform;
    this.payment = new PaymentDraft(before);
    this.before = before;
    this.now = platform.clock().millis();
  }

  /**
   * Moves the payment along its state table.
   *
   * @throws IllegalStateException if the table has no such transition
   */
  void enter(PaymentEvent event) {
    Optional<PaymentRefusal> refusal = tryToEnter(event);
    if (refusal.isPresent()) {
      throw new IllegalStateException(
          "A payment in " + payment.state + " does not take " + event + ".");
    }
  }

  /** Moves the payment along its state table, or says why it cannot be. */
  Optional<PaymentRefusal> tryToEnter(PaymentEvent event) {
    PaymentStates.Step step = PaymentStates.next(payment.state, event);
    if (step instanceof PaymentStates.Step.Refused refused) {
      return Optional.of(refused.refusal());
    }
    payment.state = ((PaymentStates.Step.To) step).state();
    return Optional.empty();
  }

  /**
   * The payment request that it pays, if it pays one: read once, so that what is written rests on
   * what was looked at.
   */
  Optional<Stored<RequestBody>> request() {
    if (request == null && payment.request != null) {
      request = platform.get(RequestBody.class, payment.request);
    }
    return Optional.ofNullable(request);
  }

  /** The wallet's points, as this commit changes them. */
  PointsInHand points() {
    if (points == null) {
      points = new PointsInHand(platform, payment.wallet, now, this::move, transfers::add);
    }
    return points;
  }

  /** A coupon: read once, so that what is written rests on what was looked at. */
  Stored<CouponBody> coupon(UUID id) {
    return coupons.computeIfAbsent(id, one -> platform.get(CouponBody.class, one));
  }

  /**
   * Whether the payment has changed since it was read: what is read beside it may then not fit. The
   * commit comes to nothing, and is put together anew.
   */
  boolean isOutdated() {
    if (before != null
        && platform.get(PaymentBody.class, payment.id).version() != before.version()) {
      outdated = true;
    }
    return outdated;
  }

  /** Whether the payment is in this currency. */
  boolean isIn(String currency) {
    return payment.currency.equals(currency);
  }

  /** The account of the wallet whose payment it is. */
  AccountId wallet() {
    return AccountId.wallet(new WalletId(payment.wallet), payment.currency);
  }

  /** The account of whoever pays in money for what a leg of a reward is worth. */
  AccountId sponsor(LegDraft leg) {
    String sponsor = Objects.requireNonNull(Objects.requireNonNull(leg.reward).sponsor());
    return AccountId.promotion(sponsor, payment.currency);
  }

  /** Where the money goes in the end; transit as long as nobody is known to get it. */
  AccountId destination() {
    if (payment.peer != null) {
      return AccountId.wallet(new WalletId(payment.peer), payment.currency);
    }
    return payment.payee != null
        ? AccountId.payee(payment.payee, payment.currency)
        : AccountId.transit(payment.currency);
  }

  AccountId issuer(String issuer) {
    return AccountId.issuer(issuer, payment.currency);
  }

  /** The id of the next transfer of the payment itself. */
  TransferId move() {
    return new TransferId(payment.id, payment.nextMove());
  }

  void post(AccountId from, AccountId to, long amount) {
    transfers.add(new Transfer.Post(move(), from, to, amount));
  }

  void giveBack(AccountId from, AccountId to, long amount) {
    transfers.add(Transfer.Post.returning(move(), from, to, amount));
  }

  void write(DocumentWrite document) {
    documents.add(document);
  }

  /** A fact beside the one that the payment's own state tells. */
  void tell(String type, UUID wallet, UUID subject) {
    events.add(new Event(type, new WalletId(wallet), subject));
  }

  /** A fact about the payment itself. */
  void tell(String type) {
    tell(type, payment.wallet, payment.id);
  }

  /** Commits it, telling {@code fact} of the payment. */
  CommitOutcome commit(Optional<RequestClaim> claim, String fact) {
    if (outdated) {
      return new CommitOutcome.StaleDocument(Json.collectionOf(PaymentBody.class), payment.id);
    }
    tell(fact);
    if (points != null) {
      documents.addAll(points.finish());
    }
    boolean counts = Tallying.count(this, before == null ? null : before.body());
    PaymentBody body = payment.body(now);
    written = body;
    List<DocumentWrite> all = new ArrayList<>(documents.size() + 1);
    all.add(
        before == null
            ? Stored.create(
                payment.id, body, PaymentIndex.of(payment.id, body), Optional.of(payment.wallet))
            : before.replace(body, PaymentIndex.of(payment.id, body)));
    all.addAll(documents);
    CommitOutcome outcome =
        platform
            .committer()
            .commit(new Commit(Instant.ofEpochMilli(now), claim, all, transfers, events));
    if (counts && outcome instanceof CommitOutcome.Applied) {
      new Budgets(platform).spent(payment.wallet);
    }
    return outcome;
  }

  /** The payment after {@link #commit} was applied. */
  Stored<PaymentBody> stored() {
    PaymentBody body = Objects.requireNonNull(written);
    return before == null ? new Stored<>(payment.id, 1, body) : before.replaced(body);
  }

  /** The payment as it was read; there must have been one. */
  Stored<PaymentBody> before() {
    return Objects.requireNonNull(before);
  }
}
