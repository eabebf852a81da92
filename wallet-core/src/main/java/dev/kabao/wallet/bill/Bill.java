package dev.kabao.wallet.bill;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An entry of the list of what is owed and was paid.
 *
 * @param id its id; that of a payment has the bits of the payment's
 * @param source where it comes from
 * @param state how far it is
 * @param amount how much, never below zero; of a payment, what it moved less what came back
 * @param moved what of the person's own money has moved for it, in the currency of {@code amount},
 *     less what came back: what counts in the sums of a month. Less than the amount where coupons
 *     or points paid a part; zero as long as it is owed. Fees count apart
 * @param income whether the money comes to the person
 * @param payee the other side: its name as far as it is known, or its id; empty if nobody is named
 * @param text what it is for; empty for nothing
 * @param reference the source's own name for it
 * @param category what it is spent on
 * @param at when it was made out, or the money moved
 * @param dateOnly whether only the day of {@code at} is known
 * @param dueAt until when it is to be paid
 * @param minimum how much of it has to be paid by then at least, where that is less than all
 * @param biller the code of the biller that made it out
 * @param card the card whose statement brought it
 * @param payment the last payment of it that was begun
 * @param problem why that payment did not pay it
 * @param changedFrom what was charged before, if this is a charge that comes again and again and
 *     has changed its amount
 * @param parts its parts, if it is split; only where one bill is looked at, empty in lists
 */
public record Bill(
    BillId id,
    BillSource source,
    BillState state,
    Money amount,
    Money moved,
    boolean income,
    Optional<String> payee,
    String text,
    Optional<String> reference,
    Category category,
    Instant at,
    boolean dateOnly,
    Optional<Instant> dueAt,
    Optional<Money> minimum,
    Optional<String> biller,
    Optional<CardId> card,
    Optional<PaymentId> payment,
    Optional<BillProblem> problem,
    Optional<Money> changedFrom,
    List<BillPart> parts) {

  /** Copies the list; refuses null. */
  public Bill {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(moved, "moved");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(biller, "biller");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(changedFrom, "changedFrom");
    parts = List.copyOf(parts);
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "Bill[" + id + ", " + source + ", " + state + "]";
  }
}
