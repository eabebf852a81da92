package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refunds: asked for by people, and those of what was drawn and is not needed. */
public final class Refunds {
  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
  private static final int TRIES = 200;

  private final Platform platform;
  private final Releases releases;
  private final RefundOrders orders;

  /** The refunds of one platform. */
  public Refunds(Platform platform) {
    this.platform = platform;
    this.releases = new Releases(platform);
    this.orders = new RefundOrders(platform);
  }

  /** Refunds a payment; {@code amount} is null for all that is left. */
  public RefundResult refund(RequestClaim claim, UUID payment, @Nullable Money amount) {
    return refund(claim, payment, amount, false);
  }

  /**
   * Gives back all that is left of the payment of a biller's bill, which the biller did not take.
   */
  public RefundResult giveBack(RequestClaim claim, UUID payment) {
    return refund(claim, payment, null, true);
  }

  private RefundResult refund(
      RequestClaim claim, UUID payment, @Nullable Money amount, boolean byBill) {
    RefundResult kept = platform.turns().take(payment, () -> keep(claim, payment, amount, byBill));
    if (!(kept instanceof RefundResult.OnItsWay waiting)) {
      return kept;
    }
    try {
      return result(orders.look(platform.get(RefundBody.class, waiting.refund().id())));
    } catch (WalletException e) {
      leftToTheResolver(payment, e);
      return kept;
    }
  }

  /** All refunds of a payment, the oldest first. */
  List<Stored<RefundBody>> of(UUID payment) {
    List<Stored<RefundBody>> refunds = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page =
          platform.store().findByStream(Json.collectionOf(RefundBody.class), payment, after, 1000);
      page.items().forEach(document -> refunds.add(Json.read(RefundBody.class, document)));
      after = page.next();
    } while (after.isPresent());
    Collections.reverse(refunds);
    return refunds;
  }

  /**
   * Sends what a payment that is over has drawn from cards and not used. The step that ended it is
   * kept: what fails here is no failure of it.
   */
  void sendReleased(UUID payment) {
    guarded(payment, () -> release(platform.get(PaymentBody.class, payment)));
  }

  /** The same, of a payment as it was just kept. */
  void sendReleased(Stored<PaymentBody> payment) {
    guarded(payment.id(), () -> release(payment));
  }

  private static void guarded(UUID payment, Runnable work) {
    try {
      work.run();
    } catch (WalletException e) {
      leftToTheResolver(payment, e);
    }
  }

  private void release(Stored<PaymentBody> payment) {
    PaymentBody body = payment.body();
    boolean over =
        body.state() != PaymentState.STARTED
            && body.state() != PaymentState.UNKNOWN
            && body.state() != PaymentState.AUTHORIZED;
    if (over && body.legs().stream().anyMatch(Refunds::mayBeReleased)) {
      of(payment.id()).forEach(orders::look);
    }
  }

  private static void leftToTheResolver(UUID payment, WalletException e) {
    LOG.error("Refunds of payment {} are left to the resolver: {}", payment, e.code());
  }

  /** Looks at a refund that has not arrived: sends or asks. */
  public Stored<RefundBody> look(Stored<RefundBody> refund) {
    return orders.look(refund);
  }

  /** Takes in what an issuer said of an order, in a notice or a settlement file. */
  public Stored<RefundBody> hear(Stored<RefundBody> refund, UUID order, Orders.Word word) {
    return orders.hear(refund, order, word);
  }

  static RefundResult result(Stored<RefundBody> refund) {
    Refund view = RefundViews.refund(refund.id(), refund.body());
    return refund.body().done() ? new RefundResult.Done(view) : new RefundResult.OnItsWay(view);
  }

  private static boolean mayBeReleased(LegBody leg) {
    return leg.by() == LegBody.By.DEBIT
        && !leg.direct()
        && leg.state() == LegState.DONE
        && leg.taken() < leg.amount();
  }

  private RefundResult keep(
      RequestClaim claim, UUID payment, @Nullable Money amount, boolean byBill) {
    Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
    if (earlier.isPresent()) {
      return replay(claim, earlier.get());
    }
    for (int i = 0; i < TRIES; i++) {
      Stored<PaymentBody> current = platform.get(PaymentBody.class, payment);
      Change change = new Change(platform, current);
      Optional<PaymentRefusal> refusal =
          change.payment.bill != null && !byBill
              ? Optional.of(PaymentRefusal.PAYS_A_BILL)
              : check(change, amount);
      if (refusal.isPresent()) {
        return refused(current, refusal.get());
      }
      long left = left(change.payment);
      UUID refund = releases.taken(change, amount == null ? left : Amounts.minorUnits(amount));
      RequestClaim about = new RequestClaim(claim.key(), claim.contentHash(), refund);
      CommitOutcome outcome = change.commit(Optional.of(about), "payment.refunded");
      if (outcome instanceof CommitOutcome.Applied) {
        return result(platform.get(RefundBody.class, refund));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return replay(claim, replayed);
      }
      if (outcome instanceof CommitOutcome.AccountBlocked) {
        return refused(current, PaymentRefusal.FROZEN);
      }
    }
    throw Platform.contention("payment");
  }

  private RefundResult replay(RequestClaim claim, CommitOutcome.Replayed replayed) {
    Requests.requireSame(claim, replayed);
    return result(platform.get(RefundBody.class, replayed.subject()));
  }

  private static Optional<PaymentRefusal> check(Change change, @Nullable Money amount) {
    PaymentDraft payment = change.payment;
    if (payment.kind != PaymentKind.PAYMENT) {
      return Optional.of(PaymentRefusal.NOT_REFUNDABLE);
    }
    Optional<PaymentRefusal> refusal = change.tryToEnter(PaymentEvent.REFUNDED);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (amount != null && !amount.getCurrencyUnit().getCode().equals(payment.currency)) {
      return Optional.of(PaymentRefusal.OTHER_CURRENCY);
    }
    long left = left(payment);
    if (left == 0 || (amount != null && Amounts.minorUnits(amount) > left)) {
      return Optional.of(PaymentRefusal.MORE_THAN_LEFT);
    }
    return payment.hasMovesForAStep()
        ? Optional.empty()
        : Optional.of(PaymentRefusal.TOO_MANY_PARTS);
  }

  private static long left(PaymentDraft payment) {
    return payment.legs.stream().mapToLong(leg -> leg.taken - leg.back).sum();
  }

  private static RefundResult refused(Stored<PaymentBody> payment, PaymentRefusal refusal) {
    return new RefundResult.Refused(PaymentViews.payment(payment.id(), payment.body()), refusal);
  }
}
