package dev.kabao.wallet.bill;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.payment.PayRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a person enters by hand. Immutable.
 *
 * @param amount how much, above zero; at most {@link ImportedEntry#MOST_MINOR} minor units
 * @param income whether the money comes to the person
 * @param payee the other side's name: 1 to 100 characters
 * @param text what it is for: at most 200 characters; empty for nothing
 * @param at when it was made out, or the money moved; not before 1970 nor in or after the year 2200
 * @param dueAt until when it is to be paid, within the same years; empty for what is paid already
 * @param payeeId the id of the payee that can be paid here, if it is one
 * @param category the code of its category; empty for whatever the rules say
 */
public record BillDraft(
    Money amount,
    boolean income,
    String payee,
    String text,
    Instant at,
    Optional<Instant> dueAt,
    Optional<String> payeeId,
    Optional<String> category) {
  private static final int LONGEST_PAYEE = 100;
  private static final int LONGEST_TEXT = 200;

  /** Checks that all is as said above. */
  public BillDraft {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(category, "category");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount is above zero, not " + amount + ".");
    }
    if (!ImportedEntry.holds(amount)) {
      throw new IllegalArgumentException(
          "An amount has at most " + ImportedEntry.MOST_MINOR + " minor units.");
    }
    requireShown(payee, LONGEST_PAYEE);
    requireShown(text, LONGEST_TEXT);
    if (payee.isBlank()) {
      throw new IllegalArgumentException("A payee's name is not blank.");
    }
    if (!ImportedEntry.holds(at) || !dueAt.map(ImportedEntry::holds).orElse(true)) {
      throw new IllegalArgumentException("Times are from 1970 to 2199.");
    }
    payeeId.ifPresent(PayRequest::requirePayee);
    if (income && (dueAt.isPresent() || payeeId.isPresent())) {
      throw new IllegalArgumentException("What comes to the person is not owed by them.");
    }
  }

  /** Something that was paid. */
  public static BillDraft paid(Money amount, String payee, Instant at) {
    return new BillDraft(
        amount, false, payee, "", at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Something that came to the person. */
  public static BillDraft got(Money amount, String from, Instant at) {
    return new BillDraft(
        amount, true, from, "", at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Something that is owed. */
  public static BillDraft owed(Money amount, String payee, Instant at, Instant dueAt) {
    return new BillDraft(
        amount, false, payee, "", at, Optional.of(dueAt), Optional.empty(), Optional.empty());
  }

  /** The same with what it is for. */
  public BillDraft saying(String words) {
    return new BillDraft(amount, income, payee, words, at, dueAt, payeeId, category);
  }

  /** The same, to be paid to a payee of this id. */
  public BillDraft payableTo(String id) {
    return new BillDraft(amount, income, payee, text, at, dueAt, Optional.of(id), category);
  }

  /** The same of this category. */
  public BillDraft in(String code) {
    return new BillDraft(amount, income, payee, text, at, dueAt, payeeId, Optional.of(code));
  }

  static String requireShown(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "A text has at most " + longest + " characters that can be shown.");
    }
    return text;
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "BillDraft[" + amount.getCurrencyUnit() + "]";
  }
}
