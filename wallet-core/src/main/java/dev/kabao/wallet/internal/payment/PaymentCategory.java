package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.insight.Counted.Direction;
import dev.kabao.wallet.internal.insight.Counted.Other;
import dev.kabao.wallet.internal.insight.Tallies;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts payments that count into another category. What has counted so far moves, in the month in
 * which it counted, which the payment's own transfers tell: it may have been captured or come back
 * in parts, months apart. What changes later counts in the new category. Thread-safe.
 */
public final class PaymentCategory {
  private final Platform platform;
  private final Tallies tallies;

  /** The categories of one platform's payments. */
  public PaymentCategory(Platform platform) {
    this.platform = platform;
    this.tallies = new Tallies(platform);
  }

  /**
   * What is to be committed together.
   *
   * @param document the payment, on the version that was looked at
   * @param tallies what moves the sums
   */
  public record Moved(DocumentWrite document, List<Transfer> tallies) {}

  /** Whether a payment counts, so that it can be put into another category. */
  public static boolean counts(PaymentBody payment) {
    return payment.talliedAs() != null;
  }

  /** What puts a payment into a category; empty if it does not count, or is in it. */
  public Optional<Moved> moved(Stored<PaymentBody> payment, String code) {
    PaymentBody body = payment.body();
    String before = body.talliedAs();
    if (before == null || before.equals(code)) {
      return Optional.empty();
    }
    PaymentDraft draft = new PaymentDraft(payment);
    draft.talliedAs = code;
    draft.sorted++;
    // Numbers of its own: those of the payment are for money.
    UUID subject =
        NamedIds.of("payment-category", payment.id().toString(), Integer.toString(draft.sorted));
    List<Transfer> transfers = new ArrayList<>();
    parts(payment)
        .forEach(
            (month, amount) -> {
              if (amount != 0) {
                transfers.add(
                    tallies.moved(
                        new TransferId(subject, transfers.size()),
                        counted(body, before, amount),
                        month,
                        code));
              }
            });
    PaymentBody after = draft.body(body.updatedAt());
    return Optional.of(
        new Moved(payment.replace(after, PaymentIndex.of(payment.id(), after)), transfers));
  }

  private static Counted counted(PaymentBody body, String category, long amount) {
    Direction direction = isReceipt(body) ? Direction.EARNED : Direction.SPENT;
    return new Counted(
        body.wallet(), body.createdAt(), body.currency(), direction, other(body), category, amount);
  }

  private static boolean isReceipt(PaymentBody body) {
    return body.kind() == PaymentKind.RECEIPT;
  }

  private static Other other(PaymentBody body) {
    return Tallying.other(body.payee(), body.peer());
  }

  /** What counts of a payment, by month. */
  private Map<YearMonth, Long> parts(Stored<PaymentBody> payment) {
    PaymentBody body = payment.body();
    Map<YearMonth, Long> parts = new TreeMap<>();
    if (isReceipt(body)) {
      // Counted once, by the payment of whoever gave it.
      parts.put(tallies.month(Instant.ofEpochMilli(body.createdAt())), body.settled());
      return parts;
    }
    List<Tallies.Sum> sums = new ArrayList<>();
    for (int move = 0; move <= body.moves(); move++) {
      platform
          .store()
          .transfer(new TransferId(payment.id(), move))
          .flatMap(entry -> tallies.counted(body.wallet(), entry))
          .filter(sum -> isOwn(body, sum))
          .ifPresent(sums::add);
    }
    int last = sums.size() - 1;
    if (body.state() == PaymentState.RETURNED
        && body.fee() > 0
        && last >= 0
        && sums.get(last).amount() == -body.fee()) {
      // The fee came back with it, and behind it; like the payment, it names nobody.
      sums.remove(last);
    }
    sums.forEach(sum -> parts.merge(sum.month(), sum.amount(), Math::addExact));
    return parts;
  }

  /** A fee counts apart, and stays there. */
  private static boolean isOwn(PaymentBody body, Tallies.Sum sum) {
    return sum.amount() > 0
        ? body.fee() == 0 || !sum.key().equals(Category.FEES)
        : sum.key().equals(other(body).key());
  }
}
