package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.insight.Counted.Direction;
import dev.kabao.wallet.internal.insight.Counted.Other;
import dev.kabao.wallet.internal.insight.Tallies;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts what payments spend and bring in, in the commit that changes it: whatever the way, it is
 * what the payment says after the commit less what it said before.
 */
final class Tallying {
  /** What is spent by a payment of these kinds; all others move a person's own money. */
  private static final Set<PaymentKind> SPENDING =
      EnumSet.of(PaymentKind.PAYMENT, PaymentKind.TRANSFER, PaymentKind.CARD_TRANSFER);

  private Tallying() {}

  /**
   * Adds what the change spends to it.
   *
   * @return whether anything counts
   */
  static boolean count(Change change, @Nullable PaymentBody before) {
    PaymentDraft payment = change.payment;
    PaymentBody settled = before != null && counts(before.state()) ? before : null;
    if (!change.platform.everyday().insights()
        || (settled != null && payment.talliedAs == null)
        || (settled == null && !counts(payment.state))) {
      // What was spent before sums were kept is not in them, so nothing comes off them for it.
      return false;
    }
    if (payment.talliedAs == null) {
      payment.talliedAs = category(change);
    }
    long spent = spent(payment);
    long fee = fee(payment.state, payment.fee);
    if (settled != null) {
      spent -= spent(settled);
      fee -= fee(settled.state(), settled.fee());
    }
    spend(change, other(payment.payee, payment.peer), payment.talliedAs, spent);
    spend(change, Other.NOBODY, Category.FEES, fee);
    return spent != 0 || fee != 0;
  }

  /** Adds what another wallet got by the change to it, and keeps the category with the receipt. */
  static void countReceipt(Change change, PaymentDraft receipt) {
    if (!change.platform.everyday().insights()) {
      return;
    }
    String payer = new WalletId(change.payment.wallet).toString();
    receipt.talliedAs =
        new Categories(change.platform).of(receipt.wallet, Hint.got(payer, "")).code();
    add(
        change,
        new Counted(
            receipt.wallet,
            change.now,
            receipt.currency,
            Direction.EARNED,
            Other.id(payer),
            receipt.talliedAs,
            receipt.taken()));
  }

  private static String category(Change change) {
    PaymentDraft payment = change.payment;
    if (!SPENDING.contains(payment.kind)) {
      // Only its fee counts, and that apart.
      return Category.TRANSFERS;
    }
    Hint hint =
        payment.payee != null
            ? Hint.paid(payment.payee, new NewPayees(change.platform).name(payment.payee))
            : Hint.paid(other(null, payment.peer).key(), "");
    return new Categories(change.platform).of(payment.wallet, hint).code();
  }

  private static void spend(Change change, Other other, String category, long amount) {
    add(
        change,
        new Counted(
            change.payment.wallet,
            change.now,
            change.payment.currency,
            Direction.SPENT,
            other,
            category,
            amount));
  }

  private static void add(Change change, Counted counted) {
    if (counted.amount() != 0) {
      change.transfers.add(new Tallies(change.platform).transfer(change.move(), counted));
    }
  }

  private static boolean counts(PaymentState state) {
    return state == PaymentState.SUCCEEDED || state == PaymentState.AUTHORIZED;
  }

  private static long spent(PaymentDraft payment) {
    return SPENDING.contains(payment.kind) && counts(payment.state)
        ? payment.legs.stream()
            .filter(leg -> !leg.isReward())
            .mapToLong(leg -> leg.taken - leg.back)
            .sum()
        : 0;
  }

  private static long spent(PaymentBody payment) {
    return SPENDING.contains(payment.kind()) ? payment.moved() : 0;
  }

  private static long fee(PaymentState state, long fee) {
    return state == PaymentState.SUCCEEDED ? fee : 0;
  }

  static Other other(@Nullable String payee, @Nullable UUID peer) {
    return Optional.ofNullable(payee)
        .or(() -> Optional.ofNullable(peer).map(wallet -> new WalletId(wallet).toString()))
        .map(Other::id)
        .orElse(Other.NOBODY);
  }
}
