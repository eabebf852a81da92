package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.trust.KnownPayees;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A wallet's own payments as entries of its list. For one call; not thread-safe. */
final class PaymentRows {
  private static final int REMEMBERED = 1_000;

  private final Platform platform;
  private final KnownPayees known;
  private final Function<Hint, Category> sorter;
  private final Map<String, String> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  PaymentRows(Platform platform, Function<Hint, Category> sorter) {
    this.platform = platform;
    this.known = new KnownPayees(platform);
    this.sorter = sorter;
  }

  /**
   * How far a payment is, as an entry of the list; empty if it is in none: what moved nothing, what
   * came back wholly, and what moved between the person's own balance, cards and accounts.
   */
  static Optional<BillState> state(PaymentBody payment) {
    boolean listed =
        switch (payment.kind()) {
          case PAYMENT, TRANSFER, CARD_TRANSFER, RECEIPT -> true;
          case TOP_UP, BANK_TOP_UP, WITHDRAWAL -> false;
        };
    if (!listed) {
      return Optional.empty();
    }
    return switch (payment.state()) {
      case SUCCEEDED -> amount(payment) == 0 ? Optional.empty() : Optional.of(BillState.PAID);
      case STARTED, UNKNOWN, AUTHORIZED, WAITING, COOLING, AWAITING_FACTORS, IN_REVIEW ->
          Optional.of(BillState.PAYING);
      case DECLINED, VOIDED, EXPIRED, RETURNED -> Optional.empty();
    };
  }

  /** What it moved less what came back; of one that is under way, what it is to move. */
  static long amount(PaymentBody payment) {
    return switch (payment.state()) {
      case SUCCEEDED -> payment.settled() - payment.refunded();
      default -> payment.amount();
    };
  }

  /** Whether money comes in by it. */
  static boolean isIncome(PaymentBody payment) {
    return switch (payment.kind()) {
      case RECEIPT, BANK_TOP_UP, TOP_UP -> true;
      case PAYMENT, TRANSFER, CARD_TRANSFER, WITHDRAWAL -> false;
    };
  }

  /** Who the other side is: a payee's id or a wallet's; empty if nobody is named. */
  static String payee(PaymentBody payment) {
    if (payment.payee() != null) {
      return payment.payee();
    }
    return payment.peer() == null ? "" : new WalletId(payment.peer()).toString();
  }

  /** What a payee called itself when it was paid; empty if it is not known. */
  String name(PaymentBody payment) {
    String payee = payee(payment);
    return payee.isEmpty()
        ? ""
        : names.computeIfAbsent(
            payee,
            id ->
                known
                    .find(payment.wallet(), id)
                    .map(Stored::body)
                    .map(KnownPayeeBody::name)
                    .orElse(""));
  }

  /** The category of a payment: the one that it counts under, if it counts. */
  Category category(PaymentBody payment) {
    if (payment.talliedAs() != null) {
      return BillReader.category(platform, payment.talliedAs());
    }
    Hint hint = new Hint(payee(payment), name(payment), Optional.empty(), isIncome(payment));
    return sorter.apply(hint);
  }

  /** A payment as an entry of the list. */
  Bill view(Stored<PaymentBody> stored, BillState state) {
    PaymentBody body = stored.body();
    String payee = payee(body);
    String name = name(body);
    return new Bill(
        new BillId(stored.id()),
        BillSource.PAYMENT,
        state,
        Money.ofMinor(CurrencyUnit.of(body.currency()), amount(body)),
        Money.ofMinor(CurrencyUnit.of(body.currency()), body.moved()),
        isIncome(body),
        payee.isEmpty() ? Optional.empty() : Optional.of(name.isEmpty() ? payee : name),
        "",
        Optional.empty(),
        category(body),
        Instant.ofEpochMilli(body.createdAt()),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PaymentId(stored.id())),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
