package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a bank sends back of what it had paid out: it is in the balance again, with the fee. */
final class Returns {
  /** The leg of what comes back, among the transfers of the credit's order. */
  static final int RETURN_LEG = 3;

  private static final int TRIES = 200;

  private final Platform platform;

  Returns(Platform platform) {
    this.platform = platform;
  }

  /**
   * Takes a credit back, once.
   *
   * @param order the credit's order
   * @param at when it came back, by the bank's clock
   */
  Stored<PaymentBody> take(Stored<PaymentBody> payment, UUID order, long at) {
    Stored<PaymentBody> current = payment;
    boolean blocked = false;
    for (int i = 0; i < TRIES; i++) {
      Change change = new Change(platform, current);
      if (!put(change, order, at, blocked)) {
        return current;
      }
      CommitOutcome outcome = change.commit(Optional.empty(), "withdrawal.returned");
      if (outcome instanceof CommitOutcome.Applied) {
        return change.stored();
      }
      // A closed wallet takes nothing: a person has to look at it.
      blocked = outcome instanceof CommitOutcome.AccountBlocked;
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  private static boolean put(Change change, UUID order, long at, boolean blocked) {
    List<LegDraft> legs = change.payment.legs;
    OptionalInt found =
        IntStream.range(0, legs.size())
            .filter(i -> legs.get(i).by == LegBody.By.CREDIT)
            .filter(i -> order.equals(legs.get(i).order) && legs.get(i).returnedAt == 0)
            .findFirst();
    if (found.isEmpty()) {
      return false;
    }
    LegDraft leg = legs.get(found.getAsInt());
    // Paid out although it had counted as failed: the payment stays declined.
    boolean paidLate = leg.state == LegState.REFUSED && leg.reference != null;
    if (!paidLate && change.tryToEnter(PaymentEvent.RETURNED).isPresent()) {
      return false;
    }
    String currency = change.payment.currency;
    boolean walletBoreIt = !paidLate || leg.got > 0;
    AccountId home = walletBoreIt && !blocked ? change.wallet() : AccountId.suspense(currency);
    change.transfers.add(
        Transfer.Post.returning(
            new TransferId(order, RETURN_LEG),
            change.issuer(Objects.requireNonNull(leg.issuer)),
            home,
            leg.amount));
    if (!paidLate && change.payment.fee > 0) {
      change.giveBack(AccountId.fees(currency), home, change.payment.fee);
    }
    // What came back was not spent: it leaves room for another.
    Counting.uncount(change, found.getAsInt(), leg.amount);
    leg.taken = 0;
    leg.returnedAt = at;
    return true;
  }
}
